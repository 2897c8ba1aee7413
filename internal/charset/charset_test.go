package charset

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

func encode(t *testing.T, enc encoding.Encoding, s string) []byte {
	t.Helper()
	b, err := enc.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestText(t *testing.T) {
	const english = "The mayor of Brennau said: “Nobody was hurt” – not even the café’s owner.\r\n"
	const russian = "Мэр города сообщил, что ночью никто не пострадал, и поблагодарил пожарных."
	tests := []struct {
		name    string
		content []byte
		want    string
	}{
		{"UTF-8", []byte(english), english},
		{"UTF-8 with a byte order mark", []byte("\uFEFF" + english), english},
		{"windows-1252", encode(t, charmap.Windows1252, english), english},
		{"UTF-16 little endian with mark", encode(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), english), english},
		{"UTF-16 big endian with mark", encode(t, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), english), english},
		{"UTF-16 little endian, no mark", encode(t, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), english), english},
		{"UTF-16 big endian, no mark", encode(t, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), english), english},
		{"windows-1251", encode(t, charmap.Windows1251, russian), russian},
		{"KOI8-R", encode(t, charmap.KOI8R, strings.Repeat(russian+" ", 4)), strings.Repeat(russian+" ", 4)},
		{"UTF-8 with one windows-1252 byte", []byte("caf\xE9, naïve"), "café, naïve"},
		{"empty", nil, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Text(test.content); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// Where several encodings fit equally well the same one is taken every time.
func TestSameGuess(t *testing.T) {
	content := []byte("\xa8\u00859")
	first := Text(content)
	for range 200 {
		if again := Text(content); again != first {
			t.Fatalf("%q and %q", first, again)
		}
	}
}

func TestHTML(t *testing.T) {
	page := func(declared, body string) string {
		return `<html><head><meta charset="` + declared + `"></head><body><p>` + body + `</p></body></html>`
	}
	tests := []struct {
		name    string
		content []byte
		want    string
	}{
		{"declared and true", encode(t, charmap.Windows1252, page("windows-1252", "café")), "café"},
		{"Cyrillic, declared", encode(t, charmap.Windows1251, page("windows-1251", "город")), "город"},
		{"windows-1252 that calls itself UTF-8", encode(t, charmap.Windows1252, page("utf-8", "the café’s “owner”")), "the café’s “owner”"},
		{"UTF-8 that calls itself Latin-1", []byte(page("iso-8859-1", "café")), "café"},
		{"nothing declared", encode(t, charmap.Windows1252, "<p>caf\u00e9</p>"), "café"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := HTML(test.content); !strings.Contains(got, test.want) {
				t.Errorf("got %q, want it to hold %q", got, test.want)
			}
		})
	}
}

func TestBinary(t *testing.T) {
	tests := []struct {
		name string
		head string
		want bool
	}{
		{"text", "BMW said on Monday", false},
		{"UTF-16", "T\x00h\x00e\x00 \x00m\x00a\x00", false},
		{"an image", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", true},
		{"PDF", "%PDF-1.7\n", true},
		{"control bytes", "\x01\x02\x03\x04abc", true},
		{"empty", "", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Binary([]byte(test.head)); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("caf\xE9"))
	f.Add([]byte("\xFF\xFEa\x00\x00\xD8"))
	f.Add([]byte(`<meta charset=gbk>` + "\x81"))
	f.Fuzz(func(t *testing.T, content []byte) {
		if !utf8.ValidString(Text(content)) {
			t.Error("Text gave invalid UTF-8")
		}
		if !utf8.ValidString(HTML(content)) {
			t.Error("HTML gave invalid UTF-8")
		}
		Binary(content)
	})
}
