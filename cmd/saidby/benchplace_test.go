package main

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestPlaceSteps(t *testing.T) {
	tests := []struct {
		reports int
		want    []int
	}{
		{500, []int{500}},
		{1000, []int{1000}},
		{20_000, []int{1000, 3000, 10_000, 20_000}},
		{30_000, []int{1000, 3000, 10_000, 30_000}},
		{1_000_000, []int{1000, 3000, 10_000, 30_000, 100_000, 300_000, 1_000_000}},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, placeSteps(test.reports)); diff != "" {
			t.Errorf("%d reports: %s", test.reports, diff)
		}
	}
}

func TestQuantile(t *testing.T) {
	times := []time.Duration{}
	for i := 100; i > 0; i-- {
		times = append(times, time.Duration(i))
	}
	if got := quantile(times, 0.5); got != 51 {
		t.Errorf("the median is %d", got)
	}
	if got := quantile(times, 0.99); got != 100 {
		t.Errorf("p99 is %d", got)
	}
	if got := quantile(nil, 0.5); got != 0 {
		t.Errorf("of nothing it is %d", got)
	}
}
