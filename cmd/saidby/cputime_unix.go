//go:build unix

package main

import (
	"syscall"
	"time"
)

// cpuTime is the time that processors have worked for this process. Unlike the
// clock it does not run on while other programs have their turn.
func cpuTime() time.Duration {
	var use syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &use) != nil {
		return 0
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}
