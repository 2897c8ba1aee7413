package account

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/saidby/saidby"
)

// HeldArticle is an article among those that are held.
type HeldArticle struct {
	Report     *saidby.Report `json:"report"`
	URIs       []string       `json:"uris"` // all addresses under which its bytes were received
	Claims     []HeldClaim    `json:"claims"`
	Neighbours []Neighbour    `json:"neighbours"`
}

// HeldClaim is a claim with the incident that it is in, "" where it is in none.
type HeldClaim struct {
	Claim    saidby.Claim `json:"claim"`
	Incident string       `json:"incident"`
}

// Neighbour is another article with what the two have to do with each other.
type Neighbour struct {
	Article saidby.ArticleRef `json:"article"`
	Pairing saidby.Pairing    `json:"pairing"`
}

// Article writes the account of an article, then the incidents that it is in and
// its neighbours: copied from, copied by, the same quotation, the same story. The
// only errors are those of w.
func Article(w io.Writer, h *HeldArticle, o Options) error {
	var b strings.Builder
	if err := Write(&b, h.Report, o); err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	out.WriteString(strings.TrimSuffix(b.String(), "\n"))
	a := &heldPage{writer: writer{out: out, style: styleFor(o.Colour)}, held: h}
	a.received()
	a.incidents()
	a.neighbours()
	fmt.Fprintln(out)
	return out.Flush()
}

// shortHash is as much of a document's id as tells it from others: "sha256:" and
// 16 digits.
const shortHash = 23

type heldPage struct {
	writer
	held *HeldArticle
}

// received lists where the same bytes came from, where that is several places.
func (a *heldPage) received() {
	a.section("Held")
	a.wrap("    ", "    ", plain, "document "+short(a.held.Report.Document.ID, shortHash))
	if len(a.held.URIs) < 2 {
		return
	}
	for _, u := range a.held.URIs {
		a.wrap("    ", "      ", plain, "received as "+u)
	}
}

func (a *heldPage) incidents() {
	if len(a.held.Claims) == 0 {
		return
	}
	a.section("In incidents")
	for i := range a.held.Claims {
		c := &a.held.Claims[i]
		in := "in none"
		if c.Incident != "" {
			in = "incident " + c.Incident
		}
		a.wrap(fmt.Sprintf("%3s ", short(c.Claim.Event.ID, 12)), "    ", plain, fmt.Sprintf("%s · %s · claim %s", c.Claim.Event.Label, in, c.Claim.ID))
	}
}

func (a *heldPage) neighbours() {
	a.section("Neighbours")
	if len(a.held.Neighbours) == 0 {
		a.wrap("    ", "    ", plain, "No article that is held has to do with this one.")
		return
	}
	near := slices.Clone(a.held.Neighbours)
	slices.SortStableFunc(near, func(x, y Neighbour) int { return cmp.Compare(a.closeness(&y), a.closeness(&x)) })
	for i := range near {
		if i == mostShown {
			break
		}
		a.neighbour(&near[i])
	}
	if n := len(near) - mostShown; n > 0 {
		a.wrap("    ", "    ", a.style.faint, "and "+plural(n, "more neighbour"))
	}
}

// closeness orders neighbours: those with common text first, then by quotations,
// then by wording.
func (a *heldPage) closeness(n *Neighbour) float64 {
	closeness := n.Pairing.Wording
	if len(n.Pairing.Quotes) > 0 {
		closeness++
	}
	if c := n.Pairing.Copying; c != nil && c.Kind != saidby.Common {
		closeness += 2 + max(c.OfA, c.OfB)
	}
	return closeness
}

func (a *heldPage) neighbour(n *Neighbour) {
	fmt.Fprintln(a.out)
	a.wrap("    ", "    ", a.style.bold, articleTitle(&n.Article))
	a.wrap("    ", "    ", a.style.faint, strings.Join(articleAbout(&n.Article), " · "))
	a.copying(n)
	for i, q := range n.Pairing.Quotes {
		if i == maxSpansShown {
			a.wrap("      ", "      ", a.style.faint, fmt.Sprintf("and %s more", plural(len(n.Pairing.Quotes)-i, "quotation")))
			break
		}
		about := "the same quotation"
		if q.Speaker != "" {
			about += " of " + q.Speaker
		}
		a.wrap("    ", "      ", plain, about)
		a.wrap("      │ ", "      │ ", a.style.quote, "“"+clip(q.A.Exact, longestPassage)+"”")
	}
	if n.Pairing.Story {
		a.wrap("    ", "      ", plain, fmt.Sprintf("one story by its wording (%.2f)", n.Pairing.Wording))
	}
	for _, j := range n.Pairing.Judgements {
		if j.Verdict != saidby.Unsure {
			a.wrap("    ", "      ", plain, fmt.Sprintf("claims %s, %s: %s (%+.1f)", j.A, j.B, j.Verdict, j.Score))
		}
	}
}

// copying says which of the two has text from the other, how much, on what that
// rests, and shows the longest passage.
func (a *heldPage) copying(n *Neighbour) {
	c := n.Pairing.Copying
	if c == nil {
		return
	}
	own, others := c.OfA, c.OfB
	if n.Pairing.B == a.held.Report.Document.ID {
		own, others = others, own
	}
	text := "text"
	if c.Kind == saidby.Excerpt {
		text = "sentences"
	}
	var how string
	switch {
	case c.Kind == saidby.Common:
		how = "furniture, background or a document that both quote"
	case c.From == "":
		how = text + " in common, which was first is not known"
	case c.From == a.held.Report.Document.ID:
		how = text + " copied by it"
	default:
		how = text + " copied from it"
	}
	how += fmt.Sprintf(" · %.0f%% of this one, %.0f%% of that one", 100*own, 100*others)
	if c.Why != "" {
		how += " · " + c.Why
	}
	a.wrap("    ", "      ", plain, how)
	if len(c.Runs) > 0 {
		longest := slices.MaxFunc(c.Runs, func(x, y saidby.Run) int { return cmp.Compare(x.A.End-x.A.Start, y.A.End-y.A.Start) })
		a.wrap("      │ ", "      │ ", a.style.quote, clip(longest.A.Exact, longestPassage))
	}
}
