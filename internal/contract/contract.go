// Package contract checks a report as it is printed against what other programs
// rely on: its schema, and selectors that point at the text that they repeat.
// Only tests use it.
package contract

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/saidby/saidby/docs"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// Checker checks reports. It is safe for use by many goroutines.
type Checker struct{ schema *jsonschema.Schema }

// New compiles the schema.
func New() (*Checker, error) {
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(docs.ReportSchema))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("report.schema.json", schema); err != nil {
		return nil, err
	}
	compiled, err := c.Compile("report.schema.json")
	if err != nil {
		return nil, err
	}
	return &Checker{compiled}, nil
}

// Check reports everything that is wrong with one report, given as JSON: where
// it breaks the schema, and which selectors do not select what they say.
func (c *Checker) Check(report []byte) error {
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(report))
	if err != nil {
		return err
	}
	wrong := []error{c.schema.Validate(value)}
	text := []rune(textOf(value))
	eachSelector(value, "", func(path string, start, end int, exact string) {
		switch {
		case start < 0 || end < start || end > len(text):
			wrong = append(wrong, fmt.Errorf("%s: %d to %d lies outside the text of %d code points", path, start, end, len(text)))
		case string(text[start:end]) != exact:
			wrong = append(wrong, fmt.Errorf("%s: %d to %d selects %q, not %q", path, start, end, string(text[start:end]), exact))
		}
	})
	return errors.Join(append(wrong, sourcesKnown(value)...)...)
}
