// Package model embeds the trained files that annotate reads. `saidby train`
// makes them; NOTICE names the data that they were trained on.
package model
