package main

import (
	"bytes"
	"os"
	"runtime/metrics"
	"strconv"
)

// peakMemory is the most memory that this process has held, in bytes: the
// kernel's count on Linux, elsewhere what the runtime has mapped until now.
func peakMemory() uint64 {
	if status, err := os.ReadFile("/proc/self/status"); err == nil {
		if _, line, found := bytes.Cut(status, []byte("VmHWM:")); found {
			if kb, err := strconv.ParseUint(string(bytes.Fields(line)[0]), 10, 64); err == nil {
				return kb << 10
			}
		}
	}
	mapped := []metrics.Sample{{Name: "/memory/classes/total:bytes"}}
	metrics.Read(mapped)
	return mapped[0].Value.Uint64()
}
