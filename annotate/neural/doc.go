// Package neural is a small network that tags words, finds names and parses
// sentences, all at once. Words go in; universal and Penn tags, heads, relations
// and BILOU name tags come out.
//
// # Network
//
// A word is looked up six ways: as itself (words seen twice or more in training),
// as a published word vector that is not changed by training, by prefix and
// suffixes, by shape, and as a bag of character n-grams; all but the first two
// are hashed. What these give is mixed into one vector per word form. Then come
// residual layers with layer normalisation, of two kinds: "c" looks at a word
// and its two neighbours, "r" is a gated recurrence that runs over the sentence
// in both directions (after Lei et al., "Simple Recurrent Units", EMNLP 2018,
// without the highway gate, since the layer is residual). Tags and names branch
// off half-way. On top a biaffine scorer gives every word a score for every
// other as its head (Dozat and Manning, ICLR 2017) with an extra term for the
// distance; the best tree is the greedy one, or that of Chu-Liu and Edmonds if
// greed ends in a cycle or in two roots. Relations are told by a small layer
// over the pair.
//
// # Same result everywhere
//
// Reading computes all products in integers (int8 weights, int16 activations,
// int32 sums) and the rest in float32 with every product rounded before it is
// added (no fused operations) and with no function but the square root, which
// IEEE 754 defines to the last bit; gates use x/sqrt(1+x*x) for that reason. So
// a model gives the same output on all platforms; package matrix has the fast
// kernels, for AMD64 with AVX2 and for ARM64. Training is in float32 and reproducible on one kind of machine: the
// same data, options and seed give the same file.
//
// # File
//
// The header line "saidby neural 1\n", a JSON object (Header) with its length
// before it, then the parameters in the order of the network. Numbers are
// little-endian. A matrix of weights is one scale (float32) per row followed by
// the int8 values of that row; biases and gains are float32. The file ends in a
// CRC-32 of all before it. Word vectors lie in the file as they are used in
// training, so that VectorsOf a model is enough to train the next one.
//
// # Sources
//
// The model that ships learnt from UD English EWT and GUM, UNER English EWT,
// names derived from GUM, WikiGold and re3d, with the word vectors of GloVe 6B
// (50 dimensions, the first 100,000 words, public domain). Sentences are shown
// to it now and then in capitals, in small letters, and as headlines.
package neural
