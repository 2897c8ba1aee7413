// Package examples holds invented reports to try the program on: every outlet,
// private person and incident in them is made up.
package examples

import "embed"

// Files are the example documents, as they lie in this folder.
//
//go:embed *.txt *.html *.jsonl
var Files embed.FS
