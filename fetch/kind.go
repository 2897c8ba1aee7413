package fetch

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
)

// The kinds of input, by media type. A Document of a JSON line has the media
// type "application/json".
const (
	page      = "text/html"
	plainText = "text/plain"
	jsonLines = "application/x-ndjson"
)

// kindOf tells the kind of a file by its name and, where the name says nothing
// or something else, by how it begins.
func kindOf(path string, head []byte) string {
	name := strings.TrimSuffix(strings.ToLower(filepath.Base(path)), ".gz")
	switch filepath.Ext(name) {
	case ".html", ".htm", ".xhtml", ".shtml":
		return page
	case ".jsonl", ".ndjson", ".json":
		return jsonLines
	}
	switch {
	case looksLikePage(head):
		return page
	case looksLikeJSONLines(head):
		return jsonLines
	}
	return plainText
}

// looksLikePage wants a document type or a tag that only pages begin with: a
// text may well begin with "<".
func looksLikePage(head []byte) bool {
	head = bytes.ToLower(bytes.ReplaceAll(head, []byte{0}, nil)) // UTF-16 too
	start := bytes.IndexByte(head, '<')
	if start < 0 || start > 8 { // a byte order mark and blanks at most
		return false
	}
	head = head[start:]
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<article", "<div", "<p>", "<h1"} {
		if bytes.HasPrefix(head, []byte(tag)) {
			return true
		}
	}
	comment := bytes.HasPrefix(head, []byte("<!--")) || bytes.HasPrefix(head, []byte("<?xml"))
	return comment && bytes.Contains(head, []byte("<html"))
}

// looksLikeJSONLines wants the first line to be a JSON object, or to begin like
// one where it is longer than what can be looked at.
func looksLikeJSONLines(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n")
	if !bytes.HasPrefix(head, []byte("{")) {
		return false
	}
	line, _, whole := bytes.Cut(head, []byte("\n"))
	if whole {
		return json.Valid(line)
	}
	return json.Valid(line) || bytes.HasPrefix(bytes.TrimLeft(line[1:], " \t"), []byte(`"`)) && bytes.Contains(line, []byte(`":`))
}
