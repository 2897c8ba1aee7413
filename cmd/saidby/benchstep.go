package main

import (
	"context"
	"runtime"
	"time"

	"github.com/saidby/saidby/store"
)

// placeStep is what is measured with so many reports held. Times are in
// milliseconds.
type placeStep struct {
	Reports int `json:"reports"`
	// LastThousand and LastTenThousand are the mean time of a report over the
	// last 1,000 and 10,000; P50 and P99 are of the mean of a batch among the
	// latter.
	LastThousand    float64 `json:"last_1000_ms"`
	LastTenThousand float64 `json:"last_10000_ms"`
	P50             float64 `json:"p50_ms"`
	P99             float64 `json:"p99_ms"`
	// CPUThousand and CPUTenThousand are the same means by the time of
	// processors: what to compare by where other programs run.
	CPUThousand    float64 `json:"cpu_last_1000_ms"`
	CPUTenThousand float64 `json:"cpu_last_10000_ms"`

	Bytes     int64 `json:"bytes"`
	Claims    int64 `json:"claims"`
	Pairings  int64 `json:"pairings"`
	Incidents int64 `json:"incidents"`

	Precision float64 `json:"bcubed_precision"`
	Recall    float64 `json:"bcubed_recall"`
	F1        float64 `json:"bcubed_f1"`

	QueryP50     float64 `json:"query_p50_ms"`
	QueryP99     float64 `json:"query_p99_ms"`
	QueryAnswers float64 `json:"query_answers"`
}

// placeResult is the whole run.
type placeResult struct {
	Machine    string      `json:"machine"`
	Processors int         `json:"processors"`
	PerDay     int         `json:"per_day"`
	Batch      int         `json:"batch"`
	Held       int         `json:"held_before"`
	Seed       uint64      `json:"seed"`
	Steps      []placeStep `json:"steps"`
	Seconds    float64     `json:"seconds"` // of placing
	PeakMemory uint64      `json:"peak_memory"`
	// Ratio is the time of a report over the last 10,000 to that over the first
	// 10,000, the cheap beginning with nothing held among them; 0 where fewer
	// than 20,000 were placed.
	Ratio    float64 `json:"ratio_to_10000,omitempty"`
	CPURatio float64 `json:"cpu_ratio_to_10000,omitempty"`
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

func (b *placeBench) measure(ctx context.Context) (placeStep, error) {
	late := b.recent(10_000)
	each := make([]time.Duration, len(late))
	for i := range late {
		each[i] = late[i].each()
	}
	step := placeStep{
		Reports: b.placed, Bytes: fileSize(b.path),
		P50: milliseconds(quantile(each, 0.5)), P99: milliseconds(quantile(each, 0.99)),
	}
	took, cpu := meanEach(b.recent(1000))
	step.LastThousand, step.CPUThousand = milliseconds(took), milliseconds(cpu)
	took, cpu = meanEach(late)
	step.LastTenThousand, step.CPUTenThousand = milliseconds(took), milliseconds(cpu)
	err := b.store.View(ctx, func(v store.View) error {
		held, err := v.Stats()
		if err != nil {
			return err
		}
		step.Claims, step.Pairings, step.Incidents = held.Claims, held.Pairings, held.Incidents
		step.Precision, step.Recall, err = b.truth.bcubed(v)
		return err
	})
	if err != nil {
		return step, err
	}
	if sum := step.Precision + step.Recall; sum > 0 {
		step.F1 = 2 * step.Precision * step.Recall / sum
	}
	times, answers, err := b.ask(ctx)
	step.QueryP50, step.QueryP99, step.QueryAnswers = milliseconds(quantile(times, 0.5)), milliseconds(quantile(times, 0.99)), answers
	return step, err
}

func (b *placeBench) result() placeResult {
	r := placeResult{
		Machine: runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH, Processors: runtime.GOMAXPROCS(0),
		PerDay: b.PerDay, Batch: b.Batch, Held: b.Held, Seed: b.Seed, Steps: b.steps, Seconds: b.spent.Seconds(), PeakMemory: peakMemory(),
	}
	const near = 10_000
	if b.placed < 2*near {
		return r
	}
	for _, step := range b.steps {
		if step.Reports == near {
			last := b.steps[len(b.steps)-1]
			r.Ratio = last.LastTenThousand / step.LastTenThousand
			r.CPURatio = last.CPUTenThousand / max(step.CPUTenThousand, 1e-9)
		}
	}
	return r
}
