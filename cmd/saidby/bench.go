package main

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"strings"
	"time"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/annotate"
	"github.com/saidby/saidby/clean"
	"github.com/saidby/saidby/fetch"
	"github.com/saidby/saidby/pipeline"
)

type benchCommand struct {
	Paths []string      `arg:"" optional:"" help:"Documents to measure on; without them the examples that ship, made up to articles of 400 words."`
	For   time.Duration `default:"3s" help:"How long each measurement runs."`
}

// Help is shown by "saidby help bench".
func (*benchCommand) Help() string {
	return `Figures are of this machine at this moment: close other programs, and compare only runs on one machine.

Examples:

  saidby bench
  saidby bench --for 10s ~/cuttings/`
}

// Run measures and prints a table.
func (c *benchCommand) Run(ctx context.Context, t terminal) error {
	started := time.Now()
	reader, err := pipeline.NewReader(pipeline.Options{})
	if err != nil {
		return err
	}
	loading := time.Since(started)
	annotator, err := annotate.Default()
	if err != nil {
		return err
	}
	fmt.Fprintf(t.out, "%s %s/%s, %d processors; model, lexicon and gazetteer loaded in %s\n",
		runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.GOMAXPROCS(0), loading.Round(time.Millisecond))
	samples, err := c.samples(ctx)
	if err != nil {
		return err
	}
	for _, s := range samples {
		b := bench{reader: reader, annotator: annotator, sample: s, lasting: c.For}
		if err := b.print(ctx, t.out); err != nil {
			return err
		}
	}
	fmt.Fprintf(t.out, "\npeak memory of this run: %d MB\n", peakMemory()>>20)
	return nil
}

// sample is a named set of documents.
type sample struct {
	name string
	docs []*saidby.Document
}

func (c *benchCommand) samples(ctx context.Context) ([]sample, error) {
	if len(c.Paths) == 0 {
		return exampleSamples()
	}
	s := sample{name: strings.Join(c.Paths, " ")}
	err := fetch.Walk(ctx, fetch.Options{Paths: c.Paths}, func(doc *saidby.Document, failed *saidby.DocumentError) error {
		if failed == nil {
			s.docs = append(s.docs, doc)
		}
		return nil
	})
	if err == nil && len(s.docs) == 0 {
		err = fmt.Errorf("%w: no document in %s", saidby.ErrEmpty, s.name)
	}
	return []sample{s}, err
}

// bench measures one sample.
type bench struct {
	reader    *pipeline.Reader
	annotator *annotate.Annotator
	sample    sample
	lasting   time.Duration
}

func (b *bench) print(ctx context.Context, out io.Writer) error {
	words := b.words()
	fmt.Fprintf(out, "\n%s: %d documents of %d words and punctuation marks on average\n", b.sample.name, len(b.sample.docs), words)
	processors := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(processors)
	read := b.measure(ctx, b.read)
	fmt.Fprintf(out, "  %-12s %9.1f documents/s %9.0f tokens/s %8.0f allocations %6.0f KB a document\n",
		"one core", read.perSecond(), read.perSecond()*float64(words), read.allocations, read.kilobytes)
	cleaned := b.measure(ctx, func(doc *saidby.Document) { _, _ = clean.Article(doc) })
	annotated := b.measure(ctx, b.annotate)
	found := b.measure(ctx, b.mentions)
	b.room(out, "clean", cleaned.each, read.each)
	b.room(out, "annotate", annotated.each-cleaned.each, read.each)
	b.room(out, "detect", found.each-annotated.each, read.each)
	b.room(out, "resolve", read.each-found.each, read.each)
	runtime.GOMAXPROCS(processors)
	perSecond, err := b.stream(ctx, processors)
	fmt.Fprintf(out, "  %-12s %9.1f documents/s %9.0f tokens/s\n", fmt.Sprintf("%d cores", processors), perSecond, perSecond*float64(words))
	return err
}

// room prints the share of one room, got by taking what runs before it away.
func (b *bench) room(out io.Writer, name string, each, whole time.Duration) {
	each = max(each, 0)
	fmt.Fprintf(out, "    %-10s %9.2f ms %5.0f %%\n", name, float64(each)/1e6, 100*float64(each)/float64(max(whole, 1)))
}

// A document that cannot be read costs what it costs: errors are left alone.
func (b *bench) read(doc *saidby.Document) { _, _ = b.reader.Read(doc) }

func (b *bench) annotate(doc *saidby.Document) {
	article, err := clean.Article(doc)
	if err != nil {
		return
	}
	sentences := b.annotator.Sentences(article)
	for i := range sentences {
		if !sentences[i].Furniture {
			b.annotator.Annotate(&sentences[i])
		}
	}
}

func (b *bench) mentions(doc *saidby.Document) {
	if article, err := clean.Article(doc); err == nil {
		b.reader.Mentions(doc, article)
	}
}

// words is the mean number of tokens of a document.
func (b *bench) words() int {
	n := 0
	for _, doc := range b.sample.docs {
		article, err := clean.Article(doc)
		if err != nil {
			continue
		}
		for _, s := range b.annotator.Sentences(article) {
			n += len(s.Tokens)
		}
	}
	return n / len(b.sample.docs)
}

// cost is what one document takes on average.
type cost struct {
	each        time.Duration
	allocations float64
	kilobytes   float64
}

func (c cost) perSecond() float64 { return float64(time.Second) / float64(max(c.each, 1)) }

// measure runs a step over the documents again and again.
func (b *bench) measure(ctx context.Context, step func(*saidby.Document)) cost {
	step(b.sample.docs[0])
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	n, started := 0, time.Now()
	for ctx.Err() == nil && (n == 0 || time.Since(started) < b.lasting) {
		for _, doc := range b.sample.docs {
			step(doc)
			n++
		}
	}
	took := time.Since(started)
	runtime.ReadMemStats(&after)
	return cost{
		each:        took / time.Duration(max(n, 1)),
		allocations: float64(after.Mallocs-before.Mallocs) / float64(max(n, 1)),
		kilobytes:   float64(after.TotalAlloc-before.TotalAlloc) / 1024 / float64(max(n, 1)),
	}
}

// stream reads on all processors, as "saidby read" does.
func (b *bench) stream(ctx context.Context, jobs int) (perSecond float64, err error) {
	n, started := 0, time.Now()
	source := func(emit pipeline.Emit) error {
		for time.Since(started) < b.lasting {
			for _, doc := range b.sample.docs {
				if err := emit(doc, nil); err != nil {
					return err
				}
			}
		}
		return nil
	}
	err = b.reader.Stream(ctx, jobs, source, func(pipeline.Result) error { n++; return nil })
	return float64(n) / time.Since(started).Seconds(), err
}
