package sqlite

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/query"
	"github.com/saidby/saidby/store"
	"github.com/saidby/saidby/store/storetest"
)

// sizes are how many articles the benchmarks hold. A million take some minutes
// and 3.5 GB to make: SAIDBY_STORE_ARTICLES=1000000 go test -bench . -benchtime 3000x
func sizes(b *testing.B) []int {
	if given := os.Getenv("SAIDBY_STORE_ARTICLES"); given != "" {
		n, err := strconv.Atoi(given)
		if err != nil {
			b.Fatal(err)
		}
		return []int{10_000, n}
	}
	return []int{10_000}
}

// batch is how many articles are placed in one transaction.
const batch = 50

// BenchmarkPlace measures what the store does for one article: receive it, look 60
// keys up, keep its report with two claims, three pairings and an incident.
func BenchmarkPlace(b *testing.B) {
	for _, size := range sizes(b) {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			s := grown(b, size)
			made := make([]*storetest.Made, b.N+3)
			for i := range made {
				made[i] = storetest.MadeUp(10_000_000 + i)
			}
			if err := s.Update(b.Context(), func(tx store.Tx) error {
				for _, m := range made[:3] {
					if err := m.Keep(tx); err != nil {
						return err
					}
				}
				return nil
			}); err != nil {
				b.Fatal(err)
			}
			b.ResetTimer()
			for first := 3; first < len(made); first += batch {
				err := s.Update(b.Context(), func(tx store.Tx) error {
					for i := first; i < min(first+batch, len(made)); i++ {
						if err := place(tx, made, i); err != nil {
							return err
						}
					}
					return nil
				})
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func place(tx store.Tx, made []*storetest.Made, i int) error {
	m := made[i]
	if _, err := tx.Receive(m.Document); err != nil {
		return err
	}
	for _, key := range m.Keys {
		if _, err := tx.Holders(key, 32); err != nil {
			return err
		}
	}
	if err := tx.PutReport(m.Report, m.Keys, m.Claims, "reader 1"); err != nil {
		return err
	}
	for _, other := range made[i-3 : i] {
		if err := tx.PutPairing(storetest.Pair(m, other, saidby.Unsure)); err != nil {
			return err
		}
	}
	for _, c := range m.Claims {
		if _, err := tx.Judgements(c.ID); err != nil {
			return err
		}
	}
	return tx.PutIncidents([]string{m.Claims[0].ID, m.Claims[1].ID}, []saidby.Incident{m.IncidentOf(i)})
}

// BenchmarkThisTownThisWeek measures a question as a desk asks it, with the median
// and the 99th percentile.
func BenchmarkThisTownThisWeek(b *testing.B) {
	for _, size := range sizes(b) {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			s := grown(b, size)
			r := rand.New(rand.NewPCG(7, 7))
			var took []time.Duration
			found := 0
			b.ResetTimer()
			for range b.N {
				first := 20_000 + r.IntN(990)
				q := query.Question{
					Place: townName(int(float64(growTowns) * r.Float64() * r.Float64())),
					Since: day(first), Until: day(first + 6),
				}
				start := time.Now()
				err := s.View(b.Context(), func(v store.View) error {
					return v.Incidents(q, func(*saidby.Incident) error {
						found++
						return nil
					})
				})
				if err != nil {
					b.Fatal(err)
				}
				took = append(took, time.Since(start))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds()), "µs-median")
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "µs-p99")
			b.ReportMetric(float64(found)/float64(b.N), "incidents/op")
		})
	}
}

func day(days int) string { return time.Unix(int64(days)*86400, 0).UTC().Format(time.DateOnly) }

// growTowns is how many towns the incidents of a grown store are spread over; the
// first have the most, town n a share of 1/(n+10).
const growTowns = 2000

func townName(n int) string { return fmt.Sprintf("Town %04d", n) }

// grown gives a store as large as one with so many articles in everything that an
// added article or a question looks through: it writes rows and not articles, which
// would take hours.
func grown(b *testing.B, articles int) *Store {
	b.Helper()
	dir := b.TempDir()
	if keep := os.Getenv("SAIDBY_STORE_DIR"); keep != "" {
		dir = keep
	}
	path := filepath.Join(dir, fmt.Sprintf("grown-%d.saidby", articles))
	_, missing := os.Stat(path)
	s, err := Open(path, Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	if missing == nil {
		return s
	}
	g := &grower{conn: <-s.writer, pack: s.pack, articles: articles, random: rand.New(rand.NewPCG(1, uint64(articles)))}
	defer func() { s.writer <- g.conn }()
	for _, step := range []func() error{g.documents, g.postings, g.claims, g.incidents} {
		if err := g.write(step); err != nil {
			b.Fatal(err)
		}
	}
	return s
}

type grower struct {
	conn     *conn
	pack     *packer
	articles int
	random   *rand.Rand
	rows     int
	// incidentsMade is the number of the last one.
	incidentsMade int64
}

func (g *grower) write(step func() error) error {
	if err := g.conn.exec("BEGIN IMMEDIATE"); err != nil {
		return err
	}
	if err := step(); err != nil {
		return err
	}
	return g.conn.exec("COMMIT")
}

// add writes a row, and commits now and then so that the log does not grow.
func (g *grower) add(sql string, args ...any) error {
	if g.rows++; g.rows%50_000 == 0 {
		if err := g.conn.exec("COMMIT"); err != nil {
			return err
		}
		if err := g.conn.exec("BEGIN IMMEDIATE"); err != nil {
			return err
		}
	}
	return g.conn.exec(sql, args...)
}

func (g *grower) documents() error {
	hash := make([]byte, 32)
	for n := range g.articles {
		for i := range hash {
			hash[i] = byte(g.random.Uint32())
		}
		if err := g.add("INSERT INTO document (n, hash, size) VALUES (?, ?, 2000)", n+1, hash); err != nil {
			return err
		}
		uri := fmt.Sprintf("%x.txt", g.random.Uint64())
		if err := g.add(`INSERT INTO reception (document, uri, name, media_type, title, outlet, url, published, published_by, entry)
			VALUES (?, ?, ?, 'text/plain', '', '', '', '', '', 0)`, n+1, uri, uri); err != nil {
			return err
		}
	}
	return nil
}

// postings are written in the order of their keys: 60 for every article.
func (g *grower) postings() error {
	count := 60 * g.articles
	step := uint64(1) << 58 / uint64(count)
	args := make([]any, 0, 3*postRows)
	for i := range count {
		key := uint64(1)<<56 + uint64(i)*step + g.random.Uint64N(step)
		args = append(args, signed(key), g.random.Int64()-g.random.Int64(), 1+g.random.IntN(g.articles))
		if len(args) == cap(args) {
			if err := g.add(insertPostings, args...); err != nil {
				return err
			}
			args = args[:0]
		}
	}
	return nil
}

// claims writes two claims for every article, and six judgements.
func (g *grower) claims() error {
	step := int64(1) << 60 / int64(2*g.articles)
	for i := range 2 * g.articles {
		claim := int64(i)*step + g.random.Int64N(step)
		if err := g.add("INSERT INTO claim (id, document, at) VALUES (?, ?, 0)", claim, i/2+1); err != nil {
			return err
		}
		for range 3 {
			if err := g.add("INSERT OR IGNORE INTO judged (claim, other, verdict, score, by, pairing) VALUES (?, ?, 'same', 2.5, 'saidby 0.1.0', ?)",
				claim, g.random.Int64N(1<<60), i); err != nil {
				return err
			}
		}
	}
	return nil
}

func (g *grower) incidents() error {
	weights := 0.0
	for town := range growTowns {
		weights += 1 / float64(town+10)
	}
	t := &tx{view: view{store: &Store{pack: g.pack}, conn: g.conn, ctx: context.Background()}}
	made := storetest.MadeUp(1).IncidentOf(1)
	for range 7 { // eight claims: an incident that many told
		made.Claims = append(made.Claims, made.Claims[0])
	}
	packed, err := g.pack.json(made)
	if err != nil {
		return err
	}
	for town := range growTowns {
		for range int(float64(g.articles) / weights / float64(town+10)) {
			made.Place.Name = townName(town)
			first := 20_000 + g.random.IntN(1000)
			made.Time.Start, made.Time.End = day(first), day(first)
			id := g.random.Int64N(1 << 60)
			if err := g.add("INSERT INTO member (claim, incident, document) VALUES (?, ?, ?)", id, g.incidentsMade+1, 1+g.random.IntN(g.articles)); err != nil {
				return err
			}
			n, err := t.putRow(claimName(id), "ASSAULT", "one origin", 1, facetsOf(&made))
			if err != nil {
				return err
			}
			g.incidentsMade = n
			if err := g.add("INSERT INTO incident_json (incident, json) VALUES (?, ?)", n, packed); err != nil {
				return err
			}
		}
	}
	return nil
}
