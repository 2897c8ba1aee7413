package saidby

import (
	"errors"
	"fmt"
)

// The few kinds of failure. Errors wrap one of them, and the command line maps
// each to an exit code in one place.
var (
	// ErrUnreadable: the bytes are not something that can be read at all.
	ErrUnreadable = errors.New("cannot be read")
	// ErrTooLarge: a limit on size, depth or time was reached.
	ErrTooLarge = errors.New("too large")
	// ErrEmpty: nothing is left to read.
	ErrEmpty = errors.New("nothing to read")
	// ErrUsage: the command was asked for something it does not do.
	ErrUsage = errors.New("wrong usage")
)

// DocumentError says which document failed, and why.
type DocumentError struct {
	URI string
	Err error
}

func (e *DocumentError) Error() string { return fmt.Sprintf("%s: %v", e.URI, e.Err) }

// Unwrap gives the cause.
func (e *DocumentError) Unwrap() error { return e.Err }
