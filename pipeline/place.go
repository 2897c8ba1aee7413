package pipeline

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/merge"
	"github.com/saidby/saidby/store"
	"github.com/saidby/saidby/trace/copying"
	"github.com/saidby/saidby/trace/wording"
)

// Placer puts articles that have been read among those that are held: it keeps
// them, finds the articles that they have to do with, judges each pair, and makes
// the incidents anew that this touches. What it makes is a function of the set of
// articles and of the judgements of persons, whatever order they came in.
type Placer struct {
	store  store.Store
	reader *Reader // needed to read again only
	cache  *cache
}

// NewPlacer returns a placer over s. The reader may be nil where nothing is to be
// read again.
func NewPlacer(s store.Store, r *Reader) *Placer {
	return &Placer{store: s, reader: r, cache: newCache()}
}

// Read is a document with its report.
type Read struct {
	Document *saidby.Document
	Report   *saidby.Report
}

// Placed says what became of a document.
type Placed struct {
	Document string
	// Fresh is false where the document was held already, under the same
	// reception: nothing was changed then.
	Fresh     bool
	Incidents []string // ids of the incidents that it is in now
}

// Place keeps a batch in one transaction: all of it is there afterwards, or
// nothing.
func (p *Placer) Place(ctx context.Context, batch []Read) ([]Placed, error) {
	var placed []Placed
	err := p.store.Update(ctx, func(tx store.Tx) error {
		placed = make([]Placed, 0, len(batch))
		w := p.work(tx)
		for _, read := range batch {
			fresh, err := tx.Receive(read.Document)
			if err != nil {
				return err
			}
			placed = append(placed, Placed{Document: read.Document.ID, Fresh: fresh})
			if !fresh {
				continue
			}
			if err := w.put(read.Report); err != nil {
				return &saidby.DocumentError{URI: read.Document.URI, Err: err}
			}
		}
		if err := w.settle(); err != nil {
			return err
		}
		for i := range placed {
			var err error
			if placed[i].Incidents, err = incidentsOf(tx, placed[i].Document); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		p.cache.clear() // it may hold what was not kept
		return nil, err
	}
	return placed, nil
}

// Known reports whether doc is held with the same reception in force, and was
// read by this version of the program: whoever reads it again would change
// nothing.
func (p *Placer) Known(ctx context.Context, doc *saidby.Document) (known bool, err error) {
	err = p.store.View(ctx, func(v store.View) error {
		held, err := v.Document(doc.ID)
		if errors.Is(err, store.ErrNotFound) {
			return nil
		}
		if err != nil || held.URI != doc.URI || !sameGiven(held.Given, doc.Given) {
			return err
		}
		report, err := v.Report(doc.ID)
		if errors.Is(err, store.ErrNotFound) {
			return nil
		}
		known = err == nil && report.Program == Program()
		return err
	})
	return known, err
}

// sameGiven compares what came along with the bytes, without the body that lies
// in them.
func sameGiven(a, b saidby.Given) bool {
	a.Body, a.BodyHTML, b.Body, b.BodyHTML = "", false, "", false
	return a == b
}

// Program is the name and version that reports and judgements are signed with.
func Program() string { return "saidby " + saidby.Version }

// incidentsOf gives the ids of the incidents of a document, in order.
func incidentsOf(v store.View, document string) ([]string, error) {
	claims, err := v.Claims(document)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, c := range claims {
		id, err := v.IncidentOf(c.ID)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return slices.Compact(ids), nil
}

// placing is the work of one transaction.
type placing struct {
	*Placer
	tx      store.Tx
	touched map[string]bool // claims whose incidents have to be made anew
}

func (p *Placer) work(tx store.Tx) *placing {
	return &placing{Placer: p, tx: tx, touched: map[string]bool{}}
}

// put keeps a report, in place of the one before it, and pairs its article with
// its neighbours.
func (w *placing) put(report *saidby.Report) error {
	id := report.Document.ID
	before, err := w.forget(id)
	if err != nil {
		return err
	}
	side := prepare(report)
	w.cache.sides.put(id, side)
	if err := w.tx.PutReport(report, side.keys, side.claims.Claims(), Program()); err != nil {
		return err
	}
	if len(before.keys) == 0 {
		w.cache.traced.put(id, traced{}) // nothing can be paired with it yet
	}
	within := saidby.Pairing{A: id, B: id, Judgements: merge.Within(side.claims.Claims())}
	if err := w.tx.PutPairing(within); err != nil {
		return err
	}
	if err := w.promote(id, before, standing{store.RankOf(report), side.keys}); err != nil {
		return err
	}
	return w.meet(id)
}

// forget takes what was derived from a document's earlier report away, and gives
// how it stood.
func (w *placing) forget(id string) (standing, error) {
	report, err := w.tx.Report(id)
	if errors.Is(err, store.ErrNotFound) {
		return standing{}, nil
	}
	if err != nil {
		return standing{}, err
	}
	keys, err := w.tx.Keys(id)
	if err != nil {
		return standing{}, err
	}
	partners, err := w.tx.Partners(id)
	if err != nil {
		return standing{}, err
	}
	for _, other := range partners {
		if err := w.part(id, other); err != nil {
			return standing{}, err
		}
	}
	return standing{store.RankOf(report), keys}, w.leave(id)
}

// leave takes the incidents of a document away; what else they held is touched.
func (w *placing) leave(id string) error {
	claims, err := w.tx.Claims(id)
	if err != nil {
		return err
	}
	for _, c := range claims {
		members, err := w.tx.Members(c.ID)
		if err != nil {
			return err
		}
		for _, m := range members {
			w.touched[m] = true
		}
	}
	ids := make([]string, len(claims))
	for i, c := range claims {
		ids[i] = c.ID
		w.cache.claims.forget(c.ID)
	}
	if err := w.tx.PutIncidents(ids, nil); err != nil {
		return err
	}
	for _, c := range ids {
		delete(w.touched, c)
	}
	return nil
}

// part takes the pairing of two articles away; the claims of both are touched,
// since what it joined may fall apart.
func (w *placing) part(a, b string) error {
	for _, id := range []string{a, b} {
		if err := w.touch(id); err != nil {
			return err
		}
	}
	w.trace(saidby.Pairing{A: min(a, b), B: max(a, b)})
	return w.tx.DropPairing(min(a, b), max(a, b))
}

// touch marks the claims of a document.
func (w *placing) touch(document string) error {
	s, err := w.side(document)
	if err != nil {
		return err
	}
	for _, c := range s.claims.Claims() {
		w.touched[c.ID] = true
	}
	return nil
}

// pair judges two articles and keeps what they have to do with each other.
func (w *placing) pair(a, b string) error {
	if a > b {
		a, b = b, a
	}
	first, err := w.side(a)
	if err != nil {
		return err
	}
	second, err := w.side(b)
	if err != nil {
		return err
	}
	p := saidby.Pairing{A: a, B: b}
	p.Copying, p.Quotes = copying.Compare(first.text, second.text)
	p.Wording, p.Story = wording.Compare(first.profile, second.profile)
	p.Judgements = merge.Judge(first.claims, second.claims, &p)
	w.trace(p)
	return w.tx.PutPairing(p)
}

// trace keeps what is ready of the two articles' traced pairings up to date.
func (w *placing) trace(p saidby.Pairing) {
	for _, end := range [2][2]string{{p.A, p.B}, {p.B, p.A}} {
		of, held := w.cache.traced.get(end[0])
		switch {
		case !held:
		case p.Copying == nil && len(p.Quotes) == 0:
			delete(of, end[1])
		default:
			of[end[1]] = &p
		}
	}
}

// tracedOf gives the traced pairings of an article.
func (w *placing) tracedOf(id string) (traced, error) {
	if of, held := w.cache.traced.get(id); held {
		return of, nil
	}
	pairings, err := w.tx.Traced(id)
	if err != nil {
		return nil, err
	}
	of := make(traced, len(pairings))
	for i := range pairings {
		of[otherOf(&pairings[i], id)] = &pairings[i]
	}
	w.cache.traced.put(id, of)
	return of, nil
}

func otherOf(p *saidby.Pairing, id string) string {
	if p.A == id {
		return p.B
	}
	return p.A
}

// side gives what a held article is compared by.
func (w *placing) side(id string) (*side, error) {
	if s, held := w.cache.sides.get(id); held {
		return s, nil
	}
	report, err := w.tx.Report(id)
	if err != nil {
		return nil, fmt.Errorf("report of %s: %w", id, err)
	}
	s := prepare(report)
	w.cache.sides.put(id, s)
	return s, nil
}

// claim gives one claim.
func (w *placing) claim(id string) (*saidby.Claim, error) {
	if c, held := w.cache.claims.get(id); held {
		return c, nil
	}
	c, err := w.tx.Claim(id)
	if err != nil {
		return nil, err
	}
	w.cache.claims.put(id, c)
	return c, nil
}
