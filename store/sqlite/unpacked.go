package sqlite

import (
	"sync"

	"github.com/saidby/saidby"
)

// unpacked remembers pairings by the bytes that they are kept as, so that it can
// never be out of date. An incident that a whole news agency's customers tell is
// settled again with every batch that adds to it, and most of its pairings are then
// the same as before. What it gives is shared by all who ask, and nobody changes it.
type unpacked struct {
	mu          sync.Mutex
	now, before map[string]saidby.Pairing // two ages; the older one is dropped whole
}

// mostUnpacked is how many pairings of one age are remembered: some 20 MB.
const mostUnpacked = 2000

// of unpacks a pairing.
func (u *unpacked) of(packed []byte, pack *packer) (saidby.Pairing, error) {
	if p, held := u.get(packed); held {
		return p, nil
	}
	var p saidby.Pairing
	if err := pack.into(&p, packed, "a pairing"); err != nil {
		return p, err
	}
	u.put(packed, p)
	return p, nil
}

func (u *unpacked) get(packed []byte) (saidby.Pairing, bool) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if p, held := u.now[string(packed)]; held {
		return p, true
	}
	p, held := u.before[string(packed)]
	if held {
		u.keep(packed, p)
	}
	return p, held
}

func (u *unpacked) put(packed []byte, p saidby.Pairing) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.keep(packed, p)
}

func (u *unpacked) keep(packed []byte, p saidby.Pairing) {
	if u.now == nil || len(u.now) >= mostUnpacked {
		u.now, u.before = make(map[string]saidby.Pairing), u.now
	}
	u.now[string(packed)] = p
}
