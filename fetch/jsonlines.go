package fetch

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/internal/charset"
)

// lines reads JSON lines, one document a line, holding one line at a time.
func (w *walker) lines(path string, in *bufio.Reader) error {
	in = charset.Lines(in)
	for number := 1; ; number++ {
		line, err := readLine(in, w.limits.DocumentBytes)
		if w.ctx.Err() != nil {
			return w.ctx.Err()
		}
		uri := path + "#" + strconv.Itoa(number)
		switch {
		case errors.Is(err, errLongLine):
			if err := w.fail(uri, fmt.Errorf("%w: the line holds more than %d bytes", saidby.ErrTooLarge, w.limits.DocumentBytes)); err != nil {
				return err
			}
			continue
		case err != nil && !errors.Is(err, io.EOF):
			return w.fail(path, fmt.Errorf("read only up to line %d: %w", number, damaged(err)))
		}
		if number == 1 {
			line = bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF"))
			if opening := string(bytes.TrimSpace(line)); opening == "{" || opening == "[" {
				return w.fail(path, fmt.Errorf("%w: JSON spread over many lines; one object a line is expected (jq -c)", saidby.ErrUnreadable))
			}
		}
		if len(bytes.TrimSpace(line)) > 0 {
			if err := w.line(path, number, line); err != nil {
				return err
			}
		}
		if err != nil {
			return nil // io.EOF
		}
	}
}

func damaged(err error) error {
	if errors.Is(err, saidby.ErrTooLarge) {
		return err
	}
	return unreadable(err)
}

func (w *walker) line(path string, number int, line []byte) error {
	fields, err := parseLine(line)
	uri := path + "#" + strconv.Itoa(number)
	if err != nil {
		return w.fail(uri, err)
	}
	if fields.ID != "" {
		uri = path + "#" + string(fields.ID)
	}
	given := saidby.Given{
		Title:     string(fields.Title),
		Outlet:    string(fields.Outlet),
		URL:       string(fields.URL),
		Published: string(fields.Published),
	}
	given.Body, given.BodyHTML = fields.body()
	if given.Published != "" {
		given.PublishedBy = saidby.Metadata
	}
	if strings.TrimSpace(given.Body) == "" {
		return w.fail(uri, fmt.Errorf(`%w: line %d has no "text" and no "html"`, saidby.ErrEmpty, number))
	}
	return w.document(&saidby.Document{
		ID:        saidby.DocumentID(line),
		URI:       uri,
		MediaType: "application/json",
		Bytes:     line,
		Given:     overriding(given, w.opts.Given),
	})
}

// overriding lets what the user says go before what the line says.
func overriding(line, user saidby.Given) saidby.Given {
	if user.Title != "" {
		line.Title = user.Title
	}
	if user.Outlet != "" {
		line.Outlet = user.Outlet
	}
	if user.URL != "" {
		line.URL = user.URL
	}
	if user.Published != "" {
		line.Published, line.PublishedBy = user.Published, user.PublishedBy
	}
	return line
}

// lineFields are the fields of a JSON line that are read; others are ignored.
type lineFields struct {
	ID        scalar `json:"id"`
	Text      scalar `json:"text"`
	HTML      scalar `json:"html"`
	Title     scalar `json:"title"`
	Outlet    scalar `json:"outlet"`
	URL       scalar `json:"url"`
	Published scalar `json:"published"`
}

// body is the text of the line, or else its HTML.
func (f *lineFields) body() (body string, html bool) {
	if f.Text != "" {
		return string(f.Text), false
	}
	return string(f.HTML), true
}

// Unpack fills in the body of a document that was kept: for a JSON line it lies
// in the bytes, and Given.Body was not kept a second time.
func Unpack(doc *saidby.Document) error {
	if doc.MediaType != "application/json" {
		return nil
	}
	fields, err := parseLine(doc.Bytes)
	if err != nil {
		return err
	}
	doc.Given.Body, doc.Given.BodyHTML = fields.body()
	return nil
}

func parseLine(line []byte) (lineFields, error) {
	var fields lineFields
	if !utf8.Valid(line) {
		line = []byte(charset.Text(line))
	}
	if err := json.Unmarshal(line, &fields); err != nil {
		return lineFields{}, fmt.Errorf("%w: invalid JSON: %w", saidby.ErrUnreadable, err)
	}
	return fields, nil
}

// scalar takes a string as it is and a number as its digits ("id": 7), and
// anything else as not given: one odd field must not lose the text.
type scalar string

func (s *scalar) UnmarshalJSON(value []byte) error {
	switch value[0] {
	case '"':
		return json.Unmarshal(value, (*string)(s))
	case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		*s = scalar(value)
	}
	return nil
}

var errLongLine = errors.New("line too long")

// readLine returns the next line without its line feed. Of a line longer than
// limit it holds no more than limit, skips the rest and says errLongLine.
func readLine(in *bufio.Reader, limit int) ([]byte, error) {
	var line []byte
	long := false
	for {
		piece, err := in.ReadSlice('\n')
		if len(line)+len(piece) > limit+1 { // the line feed is not counted
			long, line = true, nil
		}
		if !long {
			line = append(line, piece...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if long && (err == nil || errors.Is(err, io.EOF)) {
			return nil, errLongLine
		}
		return bytes.TrimSuffix(line, []byte("\n")), err
	}
}
