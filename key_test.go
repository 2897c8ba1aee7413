package saidby

import "testing"

// TestWindows holds that days near each other share a window, in whatever range
// they lie, and days far apart do not.
func TestWindows(t *testing.T) {
	share := func(a, b, n int) bool {
		for _, x := range Windows(a, a, n, 9) {
			for _, y := range Windows(b, b, n, 9) {
				if x == y {
					return true
				}
			}
		}
		return false
	}
	for day := -20; day < 20; day++ {
		for n := 1; n < 5; n++ {
			for apart := 0; apart < 12; apart++ {
				got := share(day, day+apart, n)
				if apart <= n && !got {
					t.Errorf("days %d and %d share no window of %d days", day, day+apart, 2*n)
				}
				if apart >= 2*n && got {
					t.Errorf("days %d and %d share a window of %d days", day, day+apart, 2*n)
				}
			}
		}
	}
	if got := Windows(0, 100, 2, 3); len(got) != 3 {
		t.Errorf("a long range gives %d windows, want the first 3", len(got))
	}
}
