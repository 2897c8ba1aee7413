package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/internal/synth"
	"github.com/saidby/saidby/pipeline"
	"github.com/saidby/saidby/query"
	"github.com/saidby/saidby/store"
	"github.com/saidby/saidby/store/sqlite"
)

type benchPlaceCommand struct {
	Reports int    `default:"100000" help:"How many reports are placed, one batch after the other."`
	Held    int    `placeholder:"N" help:"First keep N reports of earlier days without comparing them, to measure on a store of that size."`
	Batch   int    `default:"64" help:"Reports kept in one transaction; \"saidby read\" keeps 64."`
	PerDay  int    `default:"1000" help:"Articles a day in the invented news."`
	Seed    uint64 `default:"1" help:"The same seed gives the same news."`
	DB      string `name:"db" placeholder:"FILE" help:"Where the store is made and left; it must not be there yet. Without it: a file that is taken away afterwards."`
	Format  string `enum:"text,json" default:"text" short:"f" help:"text: a line at each step as it is reached; json: one object at the end."`
	Quiet   bool   `short:"q" help:"No progress on standard error."`
}

// Help is shown by "saidby help bench place".
func (*benchPlaceCommand) Help() string {
	return `Places the news of an invented war among one another, as "saidby read --db" does with what it has read, and tells how
long one more report takes the more are held, how large the file is, how well the incidents agree with the truth
(B-cubed, over claims), and how long the question "this town, this week" takes.

Times are of placing alone: reading the text and inventing it are not counted. "p50" and "p99" are of the mean of a batch.

Examples:

  saidby bench place
  saidby bench place --reports 3000 --held 10000
  saidby bench place --reports 3000 --held 1000000 --db /tmp/million.db --format json > million.json`
}

// Run places and measures.
func (c *benchPlaceCommand) Run(ctx context.Context, t terminal) error {
	if c.Reports < 1 || c.Batch < 1 || c.PerDay < 1 || c.Held < 0 {
		return fmt.Errorf("%w: --reports, --batch and --per-day are 1 or more", saidby.ErrUsage)
	}
	path := c.DB
	if path == "" {
		dir, err := os.MkdirTemp("", "saidby-bench-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		path = filepath.Join(dir, "bench.db")
	} else if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: %s is there already; the benchmark makes a store of its own", saidby.ErrUsage, path)
	}
	s, err := sqlite.Open(path, sqlite.Options{})
	if err != nil {
		return err
	}
	b := newPlaceBench(c, s, path)
	p := &progress{err: t.err, quiet: c.Quiet}
	if !c.Quiet && isTerminal(t.err) {
		p.drawCount(int64(c.Held + c.Reports))
	}
	out := placeTable{out: t.out, progress: p}
	if c.Format == "text" {
		out.header(c)
		b.reached = out.row
	}
	b.step = p.step
	err = errors.Join(b.run(ctx), s.Close())
	p.end()
	if err != nil {
		return err
	}
	if c.Format == "json" {
		return writeJSON(t.out, b.result())
	}
	out.end(b.result())
	return nil
}

// placeBench is one run.
type placeBench struct {
	*benchPlaceCommand
	store   store.Store
	path    string
	stream  *synth.Stream
	placer  *pipeline.Placer
	truth   *truth
	batches []batchTime
	placed  int
	spent   time.Duration
	steps   []placeStep
	reached func(placeStep)
	step    func(placed int64)
}

type batchTime struct {
	reports int
	took    time.Duration
	cpu     time.Duration
}

func (b batchTime) each() time.Duration { return b.took / time.Duration(b.reports) }

func newPlaceBench(c *benchPlaceCommand, s store.Store, path string) *placeBench {
	return &placeBench{
		benchPlaceCommand: c, store: s, path: path, truth: newTruth(),
		stream:  synth.New(c.Seed, synth.Options{PerDay: c.PerDay}),
		placer:  pipeline.NewPlacer(s, nil),
		reached: func(placeStep) {}, step: func(int64) {},
	}
}

// run places all reports and stops at each step to measure what is held.
func (b *placeBench) run(ctx context.Context) error {
	if err := b.fill(ctx); err != nil {
		return err
	}
	for _, n := range placeSteps(b.Reports) {
		for b.placed < n {
			if err := b.place(ctx, min(b.Batch, n-b.placed)); err != nil {
				return err
			}
			b.step(int64(b.Held + b.placed))
		}
		step, err := b.measure(ctx)
		if err != nil {
			return err
		}
		b.steps = append(b.steps, step)
		b.reached(step)
	}
	return nil
}

// placeSteps are 1,000, 3,000, 10,000, 30,000 and so on, up to n, and n.
func placeSteps(n int) []int {
	var steps []int
	for power := 1000; power < n; power *= 10 {
		steps = append(steps, power)
		if 3*power < n {
			steps = append(steps, 3*power)
		}
	}
	return append(steps, n)
}

func (b *placeBench) place(ctx context.Context, n int) error {
	batch := make([]pipeline.Read, n)
	for i := range batch {
		item := b.stream.Next()
		b.truth.learn(item)
		batch[i] = pipeline.Read{Document: item.Document, Report: item.Report}
	}
	started, worked := time.Now(), cpuTime()
	if _, err := b.placer.Place(ctx, batch); err != nil {
		return err
	}
	took := time.Since(started)
	b.batches = append(b.batches, batchTime{n, took, cpuTime() - worked})
	b.placed += n
	b.spent += took
	return nil
}

// questions is how many times a step asks "this town, this week".
const questions = 200

// ask asks for a week in a town, again and again, and gives the times and the
// mean number of incidents in an answer.
func (b *placeBench) ask(ctx context.Context) (times []time.Duration, answers float64, err error) {
	random := rand.New(rand.NewPCG(b.Seed, uint64(b.placed)))
	world, last := b.stream.World(), b.stream.Days()
	for range questions {
		town := world.Towns[world.SomeTown(random)]
		from := random.IntN(last + 1)
		q := query.Question{Place: town.Name, Since: b.stream.Date(from), Until: b.stream.Date(from + 6)}
		started := time.Now()
		err := b.store.View(ctx, func(v store.View) error {
			return v.Incidents(q, func(*saidby.Incident) error { answers++; return nil })
		})
		if err != nil {
			return nil, 0, err
		}
		times = append(times, time.Since(started))
	}
	return times, answers / questions, nil
}

// recent are the last batches that hold n reports, or all.
func (b *placeBench) recent(n int) []batchTime {
	for i, held := len(b.batches), 0; i > 0; i-- {
		if held += b.batches[i-1].reports; held >= n {
			return b.batches[i-1:]
		}
	}
	return b.batches
}

// meanEach is the mean time of a report by the clock, and of processors.
func meanEach(batches []batchTime) (took, cpu time.Duration) {
	n := time.Duration(0)
	for _, b := range batches {
		n += time.Duration(b.reports)
		took += b.took
		cpu += b.cpu
	}
	return took / max(n, 1), cpu / max(n, 1)
}

// quantile gives the value below which the share q of the times lies.
func quantile(times []time.Duration, q float64) time.Duration {
	if len(times) == 0 {
		return 0
	}
	times = slices.SortedFunc(slices.Values(times), cmp.Compare[time.Duration])
	return times[min(int(q*float64(len(times))), len(times)-1)]
}

// fileSize is the store with its log.
func fileSize(path string) (size int64) {
	for _, suffix := range []string{"", "-wal"} {
		if info, err := os.Stat(path + suffix); err == nil {
			size += info.Size()
		}
	}
	return size
}

// placeTable prints the steps as lines of a table.
type placeTable struct {
	out      io.Writer
	progress *progress
}

func (p placeTable) header(c *benchPlaceCommand) {
	fmt.Fprintf(p.out, "%s %s/%s, %d processors; %d reports a day, batches of %d, on %d held before\n\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.GOMAXPROCS(0), c.PerDay, c.Batch, c.Held)
	fmt.Fprintf(p.out, "%9s | %34s | %17s | %7s %9s | %17s | %s\n", "", "ms a report", "of processors", "", "", "B-cubed", "town and week, ms")
	fmt.Fprintf(p.out, "%9s | %7s %8s %8s %8s | %8s %8s | %7s %9s | %5s %5s %5s | %6s %6s %8s\n",
		"reports", "last 1k", "last 10k", "p50", "p99", "last 1k", "last 10k", "MB", "incidents", "P", "R", "F1", "p50", "p99", "answers")
}

func (p placeTable) row(s placeStep) {
	p.progress.clear()
	fmt.Fprintf(p.out, "%9d | %7.2f %8.2f %8.2f %8.2f | %8.2f %8.2f | %7.0f %9d | %.3f %.3f %.3f | %6.2f %6.2f %8.1f\n",
		s.Reports, s.LastThousand, s.LastTenThousand, s.P50, s.P99, s.CPUThousand, s.CPUTenThousand, float64(s.Bytes)/1e6, s.Incidents, s.Precision, s.Recall, s.F1, s.QueryP50, s.QueryP99, s.QueryAnswers)
}

func (p placeTable) end(r placeResult) {
	fmt.Fprintf(p.out, "\nplaced in %.0f s; peak memory %d MB\n", r.Seconds, r.PeakMemory>>20)
	if r.Ratio > 0 {
		fmt.Fprintf(p.out, "a report at the end takes %.2f times what it took up to 10,000 (%.2f times of the processors)\n", r.Ratio, r.CPURatio)
	}
}
