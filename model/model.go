// Package model embeds the trained files that annotate reads. `saidby train`
// makes them; NOTICE names the data that they were trained on.
package model

import _ "embed" // for the files below

// English is the network of annotate/neural.
//
//go:embed english.bin
var English []byte

// Lemmas are the words and exceptions of annotate/lemma, gzipped.
//
//go:embed lemmas.gz
var Lemmas []byte

// Words are the words of English news, a line each, the most frequent first,
// gzipped: what trace/wording tells rare words by. scripts/words makes them.
//
//go:embed words.gz
var Words []byte
