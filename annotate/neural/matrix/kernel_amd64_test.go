package matrix

import "golang.org/x/sys/cpu"

// enableFast turns the fast kernels on, if there are any, or off, for tests; it
// reports whether they are on.
func enableFast(on bool) bool {
	fast = on && cpu.X86.HasAVX2 && cpu.X86.HasFMA
	return fast
}
