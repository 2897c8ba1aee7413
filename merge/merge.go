// Package merge puts the events of many reports together: which claims of two
// articles tell of one incident, and what all of its claims make together.
//
// A pair of claims is judged from the two alone, as a sum of grounds that are
// printed with their weights (judge.go, weights.go). Clusters are a function of
// the set of judgements and of nothing else (cluster.go), so that neither the
// order of arrival nor the size of a batch can matter. Nothing is merged into
// anything: an incident is a view over claims that stay as they are
// (incident.go).
//
// An incident is an act of force, or of taking or freeing people and things, at
// a place in a time. Which events are that is said in claims.go.
package merge

import "github.com/saidby/saidby"

// by is what the judgements of this version are signed with.
func by() string { return "saidby " + saidby.Version }
