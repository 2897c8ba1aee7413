//go:build !amd64

package matrix

func enableFast(bool) bool { return false }
