package sqlite

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/klauspost/compress/zstd"

	"github.com/saidby/saidby/store"
)

// maxUnpacked bounds what a kept value may unfold to: a damaged or forged file
// must not fill the memory. It is far above the largest document that is read.
const maxUnpacked = 1 << 30

// packer compresses what is kept. It is safe for use by many goroutines.
type packer struct {
	encoder *zstd.Encoder
	decoder *zstd.Decoder
}

func newPacker() (*packer, error) {
	encoder, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderCRC(true))
	if err != nil {
		return nil, err
	}
	decoder, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(maxUnpacked))
	if err != nil {
		return nil, err
	}
	return &packer{encoder: encoder, decoder: decoder}, nil
}

func (p *packer) bytes(content []byte) []byte { return p.encoder.EncodeAll(content, nil) }

// unpack undoes bytes; what names the value in an error.
func (p *packer) unpack(packed []byte, what string) ([]byte, error) {
	content, err := p.decoder.DecodeAll(packed, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %s (%w)", store.ErrDamaged, what, err)
	}
	return content, nil
}

func (p *packer) json(v any) ([]byte, error) {
	content, err := marshal(v)
	if err != nil {
		return nil, err
	}
	return p.bytes(content), nil
}

// into undoes json.
func (p *packer) into(v any, packed []byte, what string) error {
	content, err := p.unpack(packed, what)
	if err != nil {
		return err
	}
	return unmarshal(content, v, what)
}

// marshal writes JSON as it is kept: as [json.Marshal], with <, > and & as they are.
func marshal(v any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), nil
}

func unmarshal(content []byte, v any, what string) error {
	if err := json.Unmarshal(content, v); err != nil {
		return fmt.Errorf("%w: %s (%w)", store.ErrDamaged, what, err)
	}
	return nil
}
