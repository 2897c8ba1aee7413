package sqlite

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

// matchOf turns words and "quoted phrases" into the language of the full text
// index: each of them quoted, all of them wanted, nothing in them read as an
// operator. "" where they hold no letter and no digit.
func matchOf(text string) string {
	var terms []string
	add := func(words string) {
		if strings.ContainsFunc(words, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			terms = append(terms, `"`+strings.ReplaceAll(strings.ToValidUTF8(words, " "), "\x00", " ")+`"`)
		}
	}
	for text != "" {
		before, rest, quoted := strings.Cut(text, `"`)
		for _, word := range strings.Fields(before) {
			add(word)
		}
		if !quoted {
			break
		}
		phrase, after, _ := strings.Cut(rest, `"`)
		add(phrase)
		text = after
	}
	return strings.Join(terms, " AND ")
}

// How much a word in the title weighs against one in the text.
const titleWeight = 4

// Search implements store.View.
func (v *view) Search(text string, limit int) ([]store.Hit, error) {
	match := matchOf(text)
	if match == "" {
		return nil, nil
	}
	if limit <= 0 {
		limit = -1
	}
	type found struct {
		n  int64
		id string
	}
	var all []found
	// Of articles that fit equally well, copies above all, the least hash comes
	// first, whatever the order of arrival.
	sql := fmt.Sprintf(`SELECT words.rowid, hash FROM words CROSS JOIN document ON n = words.rowid
		WHERE words MATCH ? ORDER BY bm25(words, %d, 1), hash LIMIT %d`, titleWeight, limit)
	err := v.conn.each(v.ctx, sql, []any{match}, func(r row) error {
		all = append(all, found{r.int(0), documentOf(r.blob(1))})
		return nil
	})
	if err != nil || len(all) == 0 {
		return nil, err
	}
	marker, err := newMarker(match)
	if err != nil {
		return nil, err
	}
	defer marker.close()
	hits := make([]store.Hit, 0, len(all))
	for _, f := range all {
		hit, err := v.hit(f.n, f.id, marker)
		if err != nil {
			return nil, err
		}
		hits = append(hits, hit)
	}
	return hits, nil
}

func (v *view) hit(n int64, document string, m *marker) (store.Hit, error) {
	report, err := v.report(n, document)
	if err != nil {
		return store.Hit{}, err
	}
	claims, err := v.claims(n)
	if err != nil {
		return store.Hit{}, err
	}
	h := store.Hit{Article: articleOf(report, claims)}
	if h.Snippet, err = m.snippet(titleOf(report), report.Article.Text); err != nil {
		return store.Hit{}, err
	}
	err = v.conn.each(v.ctx, "SELECT DISTINCT id FROM member CROSS JOIN incident ON incident.n = member.incident WHERE document = ? ORDER BY id", []any{n}, func(r row) error {
		h.Incidents = append(h.Incidents, claimName(r.int(0)))
		return nil
	})
	return h, err
}

// articleOf names the article of a report, as its claims do where it has some.
func articleOf(r *saidby.Report, claims []saidby.Claim) saidby.ArticleRef {
	if len(claims) > 0 {
		return claims[0].Article
	}
	a := saidby.ArticleRef{Document: r.Document.ID, URI: r.Document.URI, Title: titleOf(r), Outlet: text(r.Article.Outlet)}
	if r.Article.Published != nil {
		a.Published = r.Article.Published.Start
	}
	return a
}

// marker cuts snippets. The index of the store does not hold the texts; so the few
// that were found are indexed once more in memory, by the same tokenizer, and what
// fits is marked exactly where the index found it.
type marker struct {
	conn  *conn
	match string
}

func newMarker(match string) (*marker, error) {
	c, err := connect(":memory:")
	if err != nil {
		return nil, err
	}
	m := &marker{c, match}
	if err := c.exec("CREATE VIRTUAL TABLE shown USING fts5 (title, text, tokenize='" + tokenizer + "')"); err != nil {
		m.close()
		return nil, err
	}
	return m, nil
}

// tokenizer is that of the migrations' full text index.
const tokenizer = "porter unicode61 remove_diacritics 2"

func (m *marker) close() { m.conn.close() }

// snippetTokens is about how many words a snippet has.
const snippetTokens = 24

// snippet gives the text around what fits, or else the title, on one line.
func (m *marker) snippet(title, text string) (string, error) {
	if err := m.conn.exec("DELETE FROM shown"); err != nil {
		return "", err
	}
	if err := m.conn.exec("INSERT INTO shown (rowid, title, text) VALUES (1, ?, ?)", title, text); err != nil {
		return "", err
	}
	found, err := m.conn.one(fmt.Sprintf("SELECT snippet(shown, 1, '«', '»', '…', %d), highlight(shown, 0, '«', '»') FROM shown WHERE shown MATCH ?", snippetTokens), m.match)
	if err != nil || found == nil {
		return "", err
	}
	snippet := found.text(0)
	if !strings.Contains(snippet, "«") && strings.Contains(found.text(1), "«") {
		snippet = found.text(1)
	}
	return strings.Join(slices.Collect(strings.FieldsSeq(snippet)), " "), nil
}
