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
	Read  benchReadCommand  `cmd:"" default:"withargs" help:"Measure how fast this machine reads."`
	Place benchPlaceCommand `cmd:"" help:"Measure how fast this machine places reports among those held."`
}

type benchReadCommand struct {
	Paths []string      `arg:"" optional:"" help:"Documents to measure on; without them an article of 400 words, as text and as a page."`
	For   time.Duration `default:"3s" help:"How long each measurement runs."`
}

// Help is shown by "saidby help bench read".
func (*benchReadCommand) Help() string {
	return `Figures are of this machine at this moment: close other programs, and compare only runs on one machine.

Examples:

  saidby bench
  saidby bench --for 10s ~/cuttings/`
}

// Run measures and prints a table.
func (c *benchReadCommand) Run(ctx context.Context, t terminal) error {
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

func (c *benchReadCommand) samples(ctx context.Context) ([]sample, error) {
	if len(c.Paths) == 0 {
		return exampleSamples(), nil
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
	for _, r := range b.rooms(ctx) {
		fmt.Fprintf(out, "    %-10s %9.2f ms %5.0f %%\n", r.name, float64(r.each)/1e6, 100*r.share)
	}
	runtime.GOMAXPROCS(processors)
	perSecond, err := b.stream(ctx, processors)
	fmt.Fprintf(out, "  %-12s %9.1f documents/s %9.0f tokens/s\n", fmt.Sprintf("%d cores", processors), perSecond, perSecond*float64(words))
	return err
}

// A document that cannot be read costs what it costs: errors are left alone.
func (b *bench) read(doc *saidby.Document) { _, _ = b.reader.Read(doc) }

// room is what one room takes of the time for a document.
type room struct {
	name  string
	each  time.Duration
	share float64
}

// rooms times the rooms in turns, so that whatever else the machine does
// disturbs them alike. Those that cannot be called alone are what is left when
// the ones before them are taken away.
func (b *bench) rooms(ctx context.Context) []room {
	var clean, annotate, mentions, whole time.Duration
	n, started := 0, time.Now()
	for ctx.Err() == nil && (n == 0 || time.Since(started) < b.lasting) {
		for _, doc := range b.sample.docs {
			article := &saidby.Article{}
			clean += timed(func() { article = b.clean(doc) })
			annotate += timed(func() { b.annotate(article) })
			mentions += timed(func() { b.reader.Mentions(doc, article) })
			whole += timed(func() { b.read(doc) })
			n++
		}
	}
	rooms := []room{
		{name: "clean", each: clean}, {name: "annotate", each: annotate},
		{name: "detect", each: mentions - annotate}, {name: "resolve", each: whole - clean - mentions},
	}
	for i := range rooms {
		each := max(rooms[i].each, 0)
		rooms[i].each, rooms[i].share = each/time.Duration(max(n, 1)), float64(each)/float64(max(whole, 1))
	}
	return rooms
}

func timed(step func()) time.Duration {
	started := time.Now()
	step()
	return time.Since(started)
}

// clean gives an empty article for what cannot be read.
func (b *bench) clean(doc *saidby.Document) *saidby.Article {
	article, err := clean.Article(doc)
	if err != nil {
		return &saidby.Article{}
	}
	return article
}

func (b *bench) annotate(article *saidby.Article) {
	sentences := b.annotator.Sentences(article)
	for i := range sentences {
		if !sentences[i].Furniture {
			b.annotator.Annotate(&sentences[i])
		}
	}
}

// words is the mean number of tokens of a document.
func (b *bench) words() int {
	n := 0
	for _, doc := range b.sample.docs {
		for _, s := range b.annotator.Sentences(b.clean(doc)) {
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
