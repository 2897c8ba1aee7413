package storetest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/saidby/saidby"
)

// The invented world that made-up articles tell of.
var (
	towns   = []string{"Ostrava Mala", "Brennau", "Sidi Kerrou", "Tal Amun", "Port Halvard", "Kamenka Nova"}
	sides   = []string{"the northern army", "the River Front", "border guards", "the coastal command"}
	targets = []string{"a bridge", "the grain silo", "a school", "two trucks", "the water works", "a power line"}
	filler  = strings.Fields(`residents officials road morning smoke shelter hospital convoy statement district siren
		market windows railway power evening crossing volunteers river depot warning engineers supply crews roof`)
)

// MadeUp makes the n-th of any number of articles: some 300 words with two claims
// and 60 keys, of which ten are shared with a few others near it. The same n gives
// the same article.
func MadeUp(n int) *Made {
	r := rand.New(rand.NewPCG(uint64(n), 1))
	pick := func(list []string) string { return list[r.IntN(len(list))] }
	first := fmt.Sprintf("On day %d %s hit %s near %s", n, pick(sides), pick(targets), pick(towns))
	second := fmt.Sprintf("Later %s shelled %s", pick(sides), pick(targets))
	var text strings.Builder
	fmt.Fprintf(&text, "%s. %s.", first, second)
	for range 30 {
		words := make([]string, 10)
		for i := range words {
			words[i] = pick(filler)
		}
		words[r.IntN(len(words))] = fmt.Sprintf("%x", r.Uint32()) // names and numbers that nobody else has
		fmt.Fprintf(&text, " The %s.", strings.Join(words, " "))
	}
	m := Make(fmt.Sprintf("Report %d", n), text.String(), first, second)
	m.Keys = m.Keys[:0]
	for i := range 50 {
		m.Keys = append(m.Keys, saidby.NewKey(saidby.ShingleKey, fmt.Sprint(n, " ", i)))
	}
	for i := range 10 {
		m.Keys = append(m.Keys, saidby.NewKey(saidby.NameKey, fmt.Sprint(n/(i+2), " ", i)))
	}
	return m
}

// IncidentOf makes an incident of the first claim of a made-up article, at one of
// 2000 towns in one of 1000 days.
func (m *Made) IncidentOf(n int) saidby.Incident {
	r := rand.New(rand.NewPCG(uint64(n), 2))
	i := Incident(m.Claims[0])
	town := r.IntN(2000)
	i.Place = &saidby.Place{
		Name: fmt.Sprintf("Town %d", town), Admin1: ptr(fmt.Sprintf("Province %d", town%40)), Country: ptr("UTO"),
		Lat: ptr(float64(town%50) * 0.2), Lon: ptr(float64(town/50) * 0.2), WherePrec: 1, Relation: "in",
	}
	day := dayOf(20000 + r.IntN(1000))
	i.Time = &saidby.Time{Start: day, End: day, DatePrec: 1, Basis: saidby.Stated}
	i.Actors = []saidby.Party{{Name: sides[r.IntN(len(sides))], Code: ptr("UTOMIL")}}
	i.Recipients = []saidby.Party{{Name: fmt.Sprintf("crew %d", r.IntN(5000))}}
	low := r.IntN(20)
	i.Tolls = []saidby.Toll{{Kind: saidby.Killed, Low: &low}}
	return i
}
