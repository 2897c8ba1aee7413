package merge

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby"
)

// sample makes a claim out of one line of fields: "type:ASSAULT mode:abduct
// place:Lom/45.1/28.8/1 day:2025-03-01 published:2025-03-02 killed:5
// actor:RUSMIL target:depot words:rail,yard document:x".
func sample(t testing.TB, line string) saidby.Claim {
	c := saidby.Claim{Event: saidby.Event{Type: "ASSAULT", Label: "attack", Modality: saidby.Happened}}
	c.Article.Document = line
	c.Event.Sentence = saidby.Selector{Start: 0, End: 100}
	for field := range strings.FieldsSeq(line) {
		name, value, _ := strings.Cut(field, ":")
		switch name {
		case "type":
			c.Event.Type = value
		case "mode":
			c.Event.Modes = strings.Split(value, ",")
		case "modality":
			c.Event.Modality = saidby.Modality(value)
		case "place":
			c.Event.Place = samplePlace(t, value)
		case "day":
			first, last, _ := strings.Cut(value, "/")
			if last == "" {
				last = first
			}
			c.Event.Time = &saidby.Time{Start: first, End: last, DatePrec: 1, Span: &saidby.Selector{Start: 20, End: 30}}
		case "published":
			c.Article.Published = value
		case "outlet":
			c.Article.Outlet = strings.ReplaceAll(value, "_", " ")
		case "actor", "target":
			p := sampleParty(value)
			if name == "actor" {
				c.Event.Actors = append(c.Event.Actors, p)
			} else {
				c.Event.Recipients = append(c.Event.Recipients, p)
			}
		case "source":
			party := value
			c.Sources = append(c.Sources, saidby.Source{ID: value, Name: value, Party: &party})
		case "words":
			c.Words = unique(strings.Split(value, ","))
		case "names":
			c.Names = unique(strings.Split(value, ","))
		case "id":
			c.ID = value
		default:
			c.Event.Counts = append(c.Event.Counts, sampleCount(t, saidby.CountKind(name), value))
		}
	}
	if c.ID == "" {
		c.ID = saidby.ClaimID(line, c.Event.Type, 0, 10)
	}
	return c
}

func samplePlace(t testing.TB, value string) *saidby.Place {
	parts := strings.Split(value, "/")
	p := &saidby.Place{Name: parts[0], Relation: saidby.In, WherePrec: 1, Span: &saidby.Selector{Start: 10, End: 15, Exact: parts[0]}}
	lat, lon := number(t, parts[1]), number(t, parts[2])
	p.Lat, p.Lon = &lat, &lon
	if len(parts) > 3 {
		p.WherePrec = int(number(t, parts[3]))
	}
	if len(parts) > 4 {
		p.Country = &parts[4]
	}
	return p
}

// sampleParty reads "RUSMIL" as a side, and small letters as a description.
func sampleParty(value string) saidby.Party {
	p := saidby.Party{Name: strings.ReplaceAll(value, "_", " ")}
	if value == strings.ToUpper(value) {
		country, sector := value[:3], value[3:6]
		p.Code, p.Country, p.Sector = &value, &country, &sector
	}
	return p
}

func sampleCount(t testing.TB, kind saidby.CountKind, value string) saidby.Count {
	c := saidby.Count{Kind: kind}
	low, high, isRange := strings.Cut(value, "-")
	if low != "" {
		n := int(number(t, low))
		c.Min = &n
	}
	if !isRange {
		c.Max = c.Min
	} else if high != "" {
		n := int(number(t, high))
		c.Max = &n
	}
	return c
}

func number(t testing.TB, s string) float64 {
	t.Helper()
	var f float64
	if err := parse(s, &f); err != nil {
		t.Fatal(err)
	}
	return f
}

func TestJudge(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       saidby.Verdict
	}{
		{"one town, one day, one target", "place:Lom/45/28 day:2025-03-01 published:2025-03-01 target:depot killed:3", "place:Lom/45/28 day:2025-03-01 published:2025-03-01 target:depot killed:3", saidby.Same},
		{"one town, one day, other targets and dead", "place:Lom/45/28 day:2025-03-01 published:2025-03-01 target:depot killed:3", "place:Lom/45/28 day:2025-03-01 published:2025-03-01 target:teacher killed:7", saidby.Unsure},
		{"a week apart", "place:Lom/45/28 day:2025-03-01 target:depot", "place:Lom/45/28 day:2025-03-08 target:depot", saidby.Different},
		{"other towns", "place:Lom/45/28 day:2025-03-01 target:depot", "place:Vidra/47/28 day:2025-03-01 target:depot", saidby.Different},
		{"a town and its province", "place:Lom/45/28 day:2025-03-01 target:depot killed:4", "place:Danubia/45.6/28.4/4 day:2025-03-01 target:depot killed:4", saidby.Same},
		{"taken and freed", "mode:abduct place:Lom/45/28 day:2025-03-01 actor:MLIREBXYZ captured:5", "type:RETREAT mode:release place:Lom/45/28 day:2025-03-01 actor:MLIREBXYZ people:5", saidby.Different},
		{"attack and reprisal", "place:Lom/45/28 day:2025-03-01 actor:MLIREBXYZ target:MLIMIL", "place:Lom/45/28 day:2025-03-02 actor:MLIMIL target:MLIREBXYZ", saidby.Different},
		{"the toll rises", "place:Lom/45/28 day:2025-03-01 published:2025-03-01 killed:9- target:bus", "place:Lom/45/28 day:2025-03-01 published:2025-03-03 killed:14 target:bus", saidby.Same},
		{"undated, published next day", "place:Lom/45/28 day:2025-03-01 published:2025-03-01 target:bus killed:5", "place:Lom/45/28 published:2025-03-02 target:bus killed:5", saidby.Same},
		{"undated, published before it happened", "place:Lom/45/28 day:2025-03-09 published:2025-03-09 target:bus killed:5", "place:Lom/45/28 published:2025-03-02 target:bus killed:6", saidby.Different},
		{"a denial of the same deed", "place:Lom/45/28 day:2025-03-01 target:hospital published:2025-03-02", "modality:negated place:Lom/45/28 published:2025-03-03 target:hospital", saidby.Same},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, b := sample(t, test.a), sample(t, test.b+" ")
			judged := Judge(Prepare([]saidby.Claim{a}), Prepare([]saidby.Claim{b}), nil)
			if len(judged) != 1 || judged[0].Verdict != test.want {
				t.Errorf("got %+v, want %s", judged, test.want)
			}
			back := Judge(Prepare([]saidby.Claim{b}), Prepare([]saidby.Claim{a}), nil)
			if len(back) != 1 || back[0].Verdict != judged[0].Verdict || back[0].Score != judged[0].Score {
				t.Errorf("the other way round: %+v", back)
			}
		})
	}
}

func TestJudgeGroundsAddUp(t *testing.T) {
	a := sample(t, "place:Lom/45/28 day:2025-03-01 killed:9- target:bus words:bridge,fog names:fog published:2025-03-01")
	b := sample(t, "place:Lom/45/28 day:2025-03-01 killed:14 target:bus words:bridge,fog published:2025-03-03 ")
	j := Judge(Prepare([]saidby.Claim{a}), Prepare([]saidby.Claim{b}), nil)[0]
	sum := prior
	for _, g := range j.Grounds {
		sum += g.Weight
	}
	if diff := cmp.Diff(round(sum), j.Score); diff != "" {
		t.Errorf("grounds do not add up to the score: %s", diff)
	}
}

func TestCopiedTextMustBeAligned(t *testing.T) {
	a := sample(t, "place:Lom/45/28 day:2025-03-01 killed:3")
	b := sample(t, "place:Lom/45/28 day:2025-03-01 killed:4")
	run := func(startA, startB int) *saidby.Pairing {
		return &saidby.Pairing{A: a.Article.Document, B: b.Article.Document, Copying: &saidby.Copying{
			Kind: saidby.Excerpt, Runs: []saidby.Run{{A: saidby.Selector{Start: startA, End: startA + 500}, B: saidby.Selector{Start: startB, End: startB + 500}}},
		}}
	}
	plain := Judge(Prepare([]saidby.Claim{a}), Prepare([]saidby.Claim{b}), nil)[0].Score
	if got := Judge(Prepare([]saidby.Claim{a}), Prepare([]saidby.Claim{b}), run(0, 0))[0].Score; got != round(plain+copiedText-nothingMore) {
		t.Errorf("aligned: score %.2f, want %.2f", got, plain+copiedText-nothingMore)
	}
	if got := Judge(Prepare([]saidby.Claim{a}), Prepare([]saidby.Claim{b}), run(0, -300))[0].Score; got != plain {
		t.Errorf("at different spots: score %.2f, want %.2f", got, plain)
	}
}

func BenchmarkJudge(b *testing.B) {
	const claims = 6
	one, two := make([]saidby.Claim, claims), make([]saidby.Claim, claims)
	for i := range claims {
		one[i] = benchClaim(b, "a", i)
		two[i] = benchClaim(b, "b", i)
	}
	left, right := Prepare(one), Prepare(two)
	for b.Loop() {
		Judge(left, right, nil)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*claims*claims), "ns/pair")
}

func benchClaim(b *testing.B, document string, i int) saidby.Claim {
	places := []string{"Lom/45/28", "Vidra/47/28", "Ruse/43.8/25.9", "Tulcea/45.1/28.7", "Reni/45.4/28.2", "Kilia/45.4/29.2"}
	c := sample(b, "place:"+places[i]+" day:2025-03-01 published:2025-03-02 killed:9- wounded:12 actor:RUSMIL target:grain_terminal target:dock_workers"+
		" words:barge,berth,burning,cellar,crane,explosion,ferry,governor,grain,halushko,harbour,night,operator,port,shift,siren,terminal,union,wheat names:halushko,berth source:RUS")
	c.Article.Document = document
	c.ID = document + places[i]
	c.Event.Sentence.Start = 200 * i
	return c
}

func parse(s string, f *float64) error {
	_, err := fmt.Sscan(s, f)
	return err
}
