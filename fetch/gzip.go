package fetch

import (
	"bufio"
	"bytes"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"

	"github.com/saidby/saidby"
)

// expansionFree is how much a gzipped file may unfold to before its ratio is
// looked at: a small file of one repeated line is no bomb.
const expansionFree = 8 << 20

// unzipped looks for gzip by its first bytes, not by the file's name.
func unzipped(raw *countingReader, expansion int) (*bufio.Reader, error) {
	before := *raw.read
	in := bufio.NewReaderSize(raw, 64<<10)
	magic, _ := in.Peek(2)
	if !bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		return in, nil
	}
	zip, err := gzip.NewReader(in)
	if err != nil {
		return nil, fmt.Errorf("%w: damaged gzip: %w", saidby.ErrUnreadable, err)
	}
	capped := &expansionReader{zip: zip, compressed: func() int64 { return *raw.read - before }, limit: int64(expansion)}
	return bufio.NewReaderSize(capped, 64<<10), nil
}

// expansionReader stops a gzip bomb.
type expansionReader struct {
	zip        io.Reader
	compressed func() int64 // bytes read so far
	limit      int64        // times
	unfolded   int64
}

func (r *expansionReader) Read(p []byte) (int, error) {
	n, err := r.zip.Read(p)
	r.unfolded += int64(n)
	if r.unfolded > expansionFree && r.unfolded > r.limit*r.compressed() {
		return 0, fmt.Errorf("%w: unfolds to more than %d times its size", saidby.ErrTooLarge, r.limit)
	}
	return n, err
}
