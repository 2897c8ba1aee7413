package neural

// TableSizes are the numbers of rows of the hashed embedding tables.
type TableSizes struct{ Affix, Shape, Gram int }

// Shape is the size of a network.
type Shape struct {
	Tables    TableSizes
	WordDim   int    // columns of the word table
	AffixDim  int    // of the affix tables and the shape table
	GramDim   int    // of the n-gram table
	VectorDim int    // of the word vectors, 0 without them
	Width     int    // of the layers; even
	Layers    string // "c" looks at neighbours, "r" runs over the sentence
	TagAfter  int    // number of layers after which tags and names branch off
	NameWidth int    // of the hidden layer of the name tagger
	Arc       int    // of the head and dependent vectors
	Label     int    // of the hidden layer that tells relations
}

// inputs is the number of columns of all embeddings of a word together.
func (s *Shape) inputs() int {
	n := s.WordDim + (affixes+1)*s.AffixDim + s.GramDim + s.VectorDim + 1 // 1: has a vector
	return n + n%2
}

// DefaultShape is the shape of the model that ships.
func DefaultShape() Shape {
	return Shape{
		Tables:  TableSizes{Affix: 4096, Shape: 512, Gram: 16384},
		WordDim: 64, AffixDim: 32, GramDim: 64,
		Width: 256, Layers: "crcrr", TagAfter: 3,
		NameWidth: 96, Arc: 128, Label: 128,
	}
}

// Options say how to train.
type Options struct {
	Shape     Shape
	Epochs    int
	BatchSize int // words in a batch
	Rate      float32
	Dropout   float32 // of the layers
	WordDrop  float32 // share of words whose form is hidden, so that affixes learn
	Recase    float32 // share of sentences that are re-cased: capitals, small letters, or as a headline
	Headline  float32 // share of sentences that lose the words that headlines leave out
	Seed      uint64
}

// DefaultOptions are those of the model that ships.
func DefaultOptions() Options {
	return Options{
		Shape: DefaultShape(), Epochs: 30, BatchSize: 600,
		Rate: 0.002, Dropout: 0.3, WordDrop: 0.15, Recase: 0.08, Headline: 0.08, Seed: 1,
	}
}
