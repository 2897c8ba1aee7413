package pipeline_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/pipeline"
)

func textDocument(i int) *saidby.Document {
	content := []byte(fmt.Sprintf("Rebels shelled the airport at Goma on Monday, the governor said. %d", i))
	return &saidby.Document{ID: saidby.DocumentID(content), URI: fmt.Sprint(i), MediaType: "text/plain", Bytes: content}
}

func newReader(t *testing.T) *pipeline.Reader {
	t.Helper()
	reader, err := pipeline.NewReader(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return reader
}

// Results come in the order of the documents, with failures in their places.
func TestStreamKeepsOrder(t *testing.T) {
	const documents = 40
	source := func(emit pipeline.Emit) error {
		for i := range documents {
			doc, failed := textDocument(i), (*saidby.DocumentError)(nil)
			if i%7 == 3 {
				doc, failed = nil, &saidby.DocumentError{URI: fmt.Sprint(i), Err: saidby.ErrEmpty}
			}
			if err := emit(doc, failed); err != nil {
				return err
			}
		}
		return nil
	}
	n := 0
	err := newReader(t).Stream(t.Context(), 4, source, func(r pipeline.Result) error {
		if r.URI != fmt.Sprint(n) || (r.Err != nil) != (n%7 == 3) {
			t.Errorf("result %d is %s, error %v", n, r.URI, r.Err)
		}
		n++
		return nil
	})
	if err != nil || n != documents {
		t.Errorf("%d results, %v", n, err)
	}
}

// An error of the receiver ends the stream, and so does its context, although
// the source waits for more.
func TestStreamEnds(t *testing.T) {
	reader := newReader(t)
	endless := func(emit pipeline.Emit) error {
		for i := 0; ; i++ {
			if err := emit(textDocument(i), nil); err != nil {
				return err
			}
		}
	}
	enough := errors.New("enough")
	if err := reader.Stream(t.Context(), 2, endless, func(pipeline.Result) error { return enough }); !errors.Is(err, enough) {
		t.Errorf("got %v, want the receiver's error", err)
	}

	ctx, cancel := context.WithCancel(t.Context())
	release := make(chan struct{})
	defer close(release)
	waiting := func(emit pipeline.Emit) error {
		for i := range 3 {
			if err := emit(textDocument(i), nil); err != nil {
				return err
			}
		}
		<-release
		return nil
	}
	n := 0
	err := reader.Stream(ctx, 2, waiting, func(pipeline.Result) error {
		if n++; n == 3 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) || n != 3 {
		t.Errorf("%d results, %v; want 3 and the context's error", n, err)
	}
}

// A fault over one document is that document's error, and names its place.
func TestFaultIsAnError(t *testing.T) {
	source := func(emit pipeline.Emit) error { return emit(textDocument(0), nil) }
	var empty pipeline.Reader // without a model every document is a fault
	err := empty.Stream(t.Context(), 1, source, func(r pipeline.Result) error {
		if r.Report != nil || !errors.Is(r.Err, saidby.ErrUnreadable) || !strings.Contains(r.Err.Error(), "internal fault in github.com/saidby/saidby/annotate") {
			t.Errorf("got %v", r.Err)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}
