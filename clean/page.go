package clean

import (
	"fmt"

	"github.com/saidby/saidby"
)

// page is what a web page holds.
type page struct {
	captions []saidby.Span
	language string
}

func readPage(string) (*page, error) { return nil, fmt.Errorf("%w: HTML", saidby.ErrUnreadable) }

func (p *page) fill(*saidby.Article) {}
