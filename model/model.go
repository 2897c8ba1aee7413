// Package model embeds the trained files that annotate reads. `saidby train`
// makes them; NOTICE names the data that they were trained on.
package model

import _ "embed" // for the files below

// English is the linear model of annotate/linear.
//
//go:embed english.model
var English []byte

// EnglishLemmas is the dictionary of annotate/lemma.
//
//go:embed english.lemmas
var EnglishLemmas string
