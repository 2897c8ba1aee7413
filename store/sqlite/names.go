package sqlite

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

const documentPrefix = "sha256:"

// hashOf gives the hash that a document's id names.
func hashOf(document string) ([]byte, error) {
	digits, ok := strings.CutPrefix(document, documentPrefix)
	hash, err := hex.DecodeString(digits)
	if !ok || err != nil || len(hash) != sha256.Size {
		return nil, fmt.Errorf("%w: %q is no document's id", store.ErrNotFound, document)
	}
	return hash, nil
}

func documentOf(hash []byte) string { return documentPrefix + hex.EncodeToString(hash) }

// number gives the row of a document, store.ErrNotFound where it is not held.
func (v *view) number(document string) (int64, error) {
	if n, ok := v.numbers[document]; ok {
		return n, nil
	}
	hash, err := hashOf(document)
	if err != nil {
		return 0, err
	}
	found, err := v.conn.one("SELECT n FROM document WHERE hash = ?", hash)
	if err != nil {
		return 0, err
	}
	if found == nil {
		return 0, fmt.Errorf("document %s: %w", document, store.ErrNotFound)
	}
	if v.numbers != nil {
		v.numbers[document] = found.int(0)
	}
	return found.int(0), nil
}

// document gives the id of the document in row n.
func (v *view) document(n int64) (string, error) {
	found, err := v.conn.one("SELECT hash FROM document WHERE n = ?", n)
	if err != nil {
		return "", err
	}
	if found == nil {
		return "", fmt.Errorf("%w: document %d is pointed at and not there", store.ErrDamaged, n)
	}
	return documentOf(found.blob(0)), nil
}

// claimDigits are those of saidby.ClaimID, in their order: as numbers, names keep
// the order that they have as text.
const claimDigits = "0123456789abcdefghjkmnpqrstvwxyz"

// claimLength is how many of them a whole name has: 60 bits.
const claimLength = 12

// claimNumber gives a claim's name as a number.
func claimNumber(id string) (int64, error) {
	if len(id) != claimLength || !saidby.IsClaimID(id) {
		return 0, fmt.Errorf("%w: %q is no claim's id", store.ErrNotFound, id)
	}
	first, _ := claimRange(id)
	return first, nil
}

// claimRange gives the least and the greatest number of the names that begin with
// prefix.
func claimRange(prefix string) (first, last int64) {
	for i := range claimLength {
		first, last = first<<5, last<<5|31
		if i < len(prefix) {
			digit := int64(strings.IndexByte(claimDigits, prefix[i]))
			first, last = first|digit, last&^31|digit
		}
	}
	return first, last
}

// claimName undoes claimNumber.
func claimName(n int64) string {
	var out [claimLength]byte
	for i := claimLength - 1; i >= 0; i-- {
		out[i] = claimDigits[n&31]
		n >>= 5
	}
	return string(out[:])
}

// signed maps the integers without a sign onto those with one, which are all that
// SQLite has, in their order.
func signed(u uint64) int64 { return int64(u ^ 1<<63) }

func unsigned(i int64) uint64 { return uint64(i) ^ 1<<63 }

// values is a list of rows of places for arguments: "(?,?),(?,?)".
func values(rows, columns int) string {
	one := "(" + strings.TrimSuffix(strings.Repeat("?,", columns), ",") + ")"
	return strings.TrimSuffix(strings.Repeat(one+",", rows), ",")
}

// hashRange gives the least and the greatest hash that begin with the hexadecimal
// digits.
func hashRange(digits string) (first, last []byte, err error) {
	pad := func(with string) ([]byte, error) {
		return hex.DecodeString(digits + strings.Repeat(with, 2*sha256.Size-len(digits)))
	}
	if len(digits) > 2*sha256.Size {
		return nil, nil, fmt.Errorf("%w: %q is longer than a document's id", store.ErrNotFound, digits)
	}
	if first, err = pad("0"); err != nil {
		return nil, nil, err
	}
	last, err = pad("f")
	return first, last, err
}
