package lexicon

import (
	"slices"
	"strings"
	"testing"
)

func builtIn(t testing.TB) *Lexicon {
	t.Helper()
	l, err := Load("")
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// read loads frames from text, as a file would hold them.
func readFrames(text string) (*Lexicon, error) {
	lines, err := scanLines(strings.NewReader(text), "test.txt")
	if err != nil {
		return nil, err
	}
	l := new(Lexicon)
	return l, loadFrames(l, lines)
}

// Every type of PLOVER has frames, and the lists are as broad as they claim.
func TestFramesAreBroad(t *testing.T) {
	frames := &builtIn(t).Frames
	triggers, ofType := 0, map[string]int{}
	for _, f := range frames.All() {
		triggers += len(f.Triggers)
		ofType[f.Type]++
		if len(f.Examples) == 0 {
			t.Errorf("frame %q has no example", f.ID)
		}
	}
	if n := len(frames.All()); n < 250 {
		t.Errorf("%d frames, want at least 250", n)
	}
	if triggers < 2500 {
		t.Errorf("%d triggers, want at least 2500", triggers)
	}
	for _, name := range Types {
		if ofType[name] < 6 {
			t.Errorf("%s has %d frames, want at least 6", name, ofType[name])
		}
	}
}

// A restriction that names a class which does not exist would never hold.
func TestFramesNameKnownClasses(t *testing.T) {
	beside := []string{"clause", "infinitive", "passive", "place"} // asked of the sentence, not of the noun
	for _, f := range builtIn(t).Frames.All() {
		for _, class := range slices.Concat(f.ActorIs, f.RecipientIs, f.Needs) {
			class = strings.TrimPrefix(class, "-")
			if ClassOf(class) == 0 && !knownSector(class) && !slices.Contains(beside, class) {
				t.Errorf("frame %q asks for class %q", f.ID, class)
			}
		}
	}
}

func TestReadFrame(t *testing.T) {
	l, err := readFrames(`
frame raid # what follows a sign like this is not read
type ASSAULT
verb raid, swoop on : recipient=on
noun dawn raid, exchange* of fire
not panty
example Police raided a farm. => actor="Police" recipient="a farm"
example They raided the fridge. => none

frame second-raid
like raid
label second raid
verb raid again
not price
`)
	if err != nil {
		t.Fatal(err)
	}
	first, second := l.Frames.ByID("raid"), l.Frames.ByID("second-raid")
	if got := l.VerbFrames("swoop"); len(got) != 1 || !slices.Equal(got[0].Trigger.With, []string{"on"}) || !slices.Equal(got[0].Trigger.Recipient, []Role{"on"}) {
		t.Errorf("swoop on: %+v", got)
	}
	if got := l.NounFrames("raid"); len(got) != 1 || !slices.Equal(got[0].Trigger.With, []string{"dawn"}) {
		t.Errorf("the head of a noun group is its last word: %+v", got)
	}
	if got := l.NounFrames("exchange"); len(got) != 1 || !slices.Equal(got[0].Trigger.With, []string{"of", "fire"}) {
		t.Errorf("a star marks the head: %+v", got)
	}
	if first.Label != "raid" || second.Label != "second raid" || second.Type != "ASSAULT" {
		t.Errorf("labels %q and %q, type %q", first.Label, second.Label, second.Type)
	}
	if !slices.Equal(first.Not, []string{"panty"}) || !slices.Equal(second.Not, []string{"panty", "price"}) {
		t.Errorf("a copy must not change its model: %q, %q", first.Not, second.Not)
	}
	if first.Examples[0].Type != "ASSAULT" || first.Examples[0].Recipient != "a farm" || first.Examples[1].Type != "" {
		t.Errorf("examples: %+v", first.Examples)
	}
}

// What is wrong is named with file, line and word, for whoever adds a file.
func TestBadFramesAreNamed(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"frame a\ntype WAR\nverb hit", `test.txt:1: frame "a": type "WAR"`},
		{"frame a\ntype COERCE\nmodes abduct\nverb hit", `COERCE has no mode "abduct"`},
		{"frame a\ntype COERCE", "no trigger"},
		{"verb hit", `test.txt:1: an entry begins with "frame"`},
		{"frame a\ntype COERCE\ncolour red", `test.txt:3: unknown keyword "colour"`},
		{"frame a\nlike b", `no frame "b" stands above`},
		{"frame a\ntype COERCE\nverb hit\n\nframe a\ntype COERCE", `there is a frame "a" already`},
		{"frame a\ntype COERCE\nverb hit : place=in", "a trigger may set actor and recipient"},
		{"frame a\ntype COERCE\nverb hit\nexample He hit it.", "an example says"},
	} {
		if _, err := readFrames(c.text); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: got error %v, want %q", c.text, err, c.want)
		}
	}
}

func FuzzFrames(f *testing.F) {
	f.Add("frame a\nlike a\ntype ASSAULT\nverb take * away : actor=by,=\nexample => actor=\"")
	f.Add("frame a\ntype COERCE\nnoun *\n\nframe b\nlike a\nnot ,,")
	f.Fuzz(func(t *testing.T, text string) {
		if l, err := readFrames(text); err == nil {
			for _, frame := range l.Frames.All() {
				if l.Frames.ByID(frame.ID) != frame {
					t.Errorf("frame %q is not found by its id", frame.ID)
				}
			}
		}
	})
}
