package saidby

// Report is what one document says, in the form of report.schema.json
// ("saidby:report/1"): one JSON object a line on the command line. Selectors
// count code points into Article.Text.
type Report struct {
	Schema     string         `json:"schema"` // always SchemaID
	Program    string         `json:"program,omitempty"`
	Document   ReportDocument `json:"document"`
	Article    ReportArticle  `json:"article"`
	Sources    []Source       `json:"sources"`
	Events     []Event        `json:"events"`
	Statements []Statement    `json:"statements"`
	Flags      []Flag         `json:"flags"`
	Warnings   []string       `json:"warnings"`
}

// SchemaID names the version of the report's form.
const SchemaID = "saidby:report/1"

// ReportDocument names the bytes that were read.
type ReportDocument struct {
	ID        string  `json:"id"`
	URI       string  `json:"uri"`
	MediaType string  `json:"media_type"`
	Size      int     `json:"size"`      // bytes
	Retrieved *string `json:"retrieved"` // RFC 3339
}

// ReportArticle is the clean text and what the page says about itself.
type ReportArticle struct {
	Title       *string    `json:"title"`
	Outlet      *string    `json:"outlet"`
	Byline      *string    `json:"byline"`
	Dateline    *string    `json:"dateline"`
	Published   *Time      `json:"published"`
	Language    string     `json:"language"`
	Text        string     `json:"text"`
	Boilerplate []Selector `json:"boilerplate"`
}

// Source is somebody whom the text credits with information.
type Source struct {
	ID    string     `json:"id"`
	Name  string     `json:"name"`
	Kind  SourceKind `json:"kind"`
	Party *string    `json:"party"` // ISO 3166-1 alpha-3 or armed-group code
	Via   *string    `json:"via"`   // id of the source nearer to the reader
	Cue   *string    `json:"cue"`
	Media *string    `json:"media"`
	Span  *Selector  `json:"span"`
}

// SourceKind says what a source is.
type SourceKind string

// The kinds of sources of the report.
const (
	Belligerent       SourceKind = "belligerent"
	Official          SourceKind = "official"
	Outlet            SourceKind = "outlet"
	Agency            SourceKind = "agency"
	Captive           SourceKind = "captive"
	Eyewitness        SourceKind = "eyewitness"
	NGO               SourceKind = "ngo"
	Intergovernmental SourceKind = "intergovernmental"
	Expert            SourceKind = "expert"
	DocumentSource    SourceKind = "document"
	Anonymous         SourceKind = "anonymous"
	OtherSource       SourceKind = "other"
)

// Event is one thing that the article says happened, will, might or did not
// happen, as PLOVER codes it.
type Event struct {
	ID         string   `json:"id"`
	Type       string   `json:"type"` // PLOVER: "ASSAULT"
	Modes      []string `json:"modes"`
	Contexts   []string `json:"contexts,omitempty"`
	ACLED      *string  `json:"acled,omitempty"`
	Label      string   `json:"label"`
	Modality   Modality `json:"modality"`
	Historical bool     `json:"historical"`
	Span       Selector `json:"span"`
	// Sentence is the whole sentence around Span.
	Sentence   Selector   `json:"sentence"`
	Trigger    Selector   `json:"trigger"`
	Mentions   []Selector `json:"mentions"`
	Actors     []Party    `json:"actors"`
	Recipients []Party    `json:"recipients"`
	Place      *Place     `json:"place"`
	Time       *Time      `json:"time"`
	// TimeWords are date words that Time is null for because the day that they
	// count from is not known: "on Friday" on an undated page.
	TimeWords *Selector       `json:"time_words,omitempty"`
	Counts    []Count         `json:"counts"`
	Sources   []string        `json:"sources"`
	Relations []EventRelation `json:"relations"`
}

// EventRelation ties an event to another one of the same report.
type EventRelation struct {
	Type  string `json:"type"` // after, before, during, part-of, because-of, response-to
	Event string `json:"event"`
}

// Modality is what the text makes of an event.
type Modality string

// The modalities of the report.
const (
	Happened    Modality = "happened"
	Planned     Modality = "planned"
	Threatened  Modality = "threatened"
	Conditional Modality = "conditional"
	Alleged     Modality = "alleged"
	Negated     Modality = "negated"
)

// Statement is what somebody said, with who said it.
type Statement struct {
	ID          string        `json:"id"`
	Kind        StatementKind `json:"kind"`
	Speaker     Party         `json:"speaker"`
	Addressee   *Party        `json:"addressee"`
	Cue         *string       `json:"cue"`
	Span        Selector      `json:"span"`
	InCaptivity bool          `json:"in_captivity"`
	Events      []string      `json:"events"`
}

// Party is an actor, a recipient or a speaker under its resolved name.
type Party struct {
	Name    string    `json:"name"`
	Code    *string   `json:"code"`    // CAMEO/PLOVER actor code: "RUSMIL"
	Country *string   `json:"country"` // ISO 3166-1 alpha-3
	Sector  *string   `json:"sector"`  // PLOVER sector: "GOV", "MIL", "REB", "CVL"
	Span    *Selector `json:"span"`
}

// Place is where, never finer than the text. Coordinates are WGS 84 degrees.
type Place struct {
	Name       string    `json:"name"`
	Lat        *float64  `json:"lat"`
	Lon        *float64  `json:"lon"`
	GeoNamesID *int      `json:"geonames_id"`
	Country    *string   `json:"country"` // ISO 3166-1 alpha-3
	Admin1     *string   `json:"admin1"`
	WherePrec  int       `json:"where_prec"` // UCDP GED 1 to 7
	Relation   Relation  `json:"relation"`
	Span       *Selector `json:"span"`
}

// Time is a day or a range of days, both ends included, with UCDP's date_prec
// (1 exact day, 2 within 2-6 days, 3 week, 4 month, 5 year).
type Time struct {
	Start    string    `json:"start"` // ISO 8601 date
	End      string    `json:"end"`
	DatePrec int       `json:"date_prec"`
	Basis    Basis     `json:"basis"`
	Span     *Selector `json:"span"`
}

// Basis says what a date rests on.
type Basis string

// The bases of dates.
const (
	Stated   Basis = "stated"   // in the text
	Relative Basis = "relative" // to the publication date
	Metadata Basis = "metadata" // of the page
	Argument Basis = "argument" // passed in by the user
)

// Count is a toll with its bounds; nil bounds are open.
type Count struct {
	Kind   CountKind `json:"kind"`
	Of     *string   `json:"of"`
	Min    *int      `json:"min"`
	Max    *int      `json:"max"`
	Approx bool      `json:"approx"`
	Span   Selector  `json:"span"`
}

// Flag is what an editor must decide on before publishing.
type Flag struct {
	Kind  FlagKind   `json:"kind"`
	Rule  *string    `json:"rule"` // "GC III art. 13"
	Spans []Selector `json:"spans"`
	Note  string     `json:"note"`
}

// FlagKind says what the editor must decide on.
type FlagKind string

// The kinds of flags of the report.
const (
	FlagPrisoner       FlagKind = "prisoner-of-war"
	FlagCaptivity      FlagKind = "statement-in-captivity"
	FlagWounded        FlagKind = "wounded"
	FlagDead           FlagKind = "dead"
	FlagChild          FlagKind = "child"
	FlagSexualViolence FlagKind = "sexual-violence"
	FlagSingleParty    FlagKind = "single-party-source"
	FlagInconsistency  FlagKind = "inconsistency"
)
