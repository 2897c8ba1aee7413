package merge

// The weights are log-odds: what a ground adds to or takes from the belief that
// two claims tell of one incident. They were set by hand on small groups of
// articles, in steps of a tenth, and not fitted: each is meant to be read and
// argued about. Two claims are the same from sameFrom on, different up to
// differentFrom, and unsure between.
const (
	sameFrom      = 0.8
	differentFrom = -0.8

	// prior is against: two claims that meet by place or day mostly have nothing
	// to do with each other.
	prior = -2.0
	// priorWithin is for two events of one article, which is mostly about one thing
	// but has already been read as telling two.
	priorWithin = -1.0
)

// Place: how far apart, against what the two articles' precision leaves open.
const (
	placeSpot    = 1.8  // one town or spot, precisely
	placeNextTo  = 0.9  // two names for spots a few kilometres apart: one town and its suburb, or two
	placeAcross  = 0.2  // ... with a border between them
	placeWithin  = 1.2  // within what the precision leaves open
	placeCoarse  = 0.6  // the coarser of the two is a region
	placeCountry = 0.2  // ... or a country
	placeNamed   = 1.6  // one has no place of its own, but names the other's
	placeMissing = -0.4 // one says where, the other nothing of it
	placeUnknown = -0.8 // nothing says that the two are at one place
	placeAlso    = 0.8  // apart, but one names the other's place as well
	placeTitled  = 0.2  // ... or only its title does: one of the two places was misread
	placeBeside  = -0.7 // up to placeBesideKM beyond the precision: the next village
	placeApart   = -1.5 // up to placeNearKM: places are often told wrongly
	placeFar     = -2.5
	placeRemote  = -4.0 // beyond placeFarKM, or in another country
)

const (
	placeBesideKM = 20.0
	placeNearKM   = 80.0
	placeFarKM    = 250.0
	// borderKM is how close two places on both sides of a border may be told as one.
	borderKM = 40.0
)

// Day: the ranges of days, or the days of publication where a claim has none.
const (
	daySame     = 1.4
	dayOverlap  = 0.6  // a week, a month
	dayNext     = -0.4 // a night, another clock, a slip
	dayOther    = -2.0 // ... but not inside one article, which knows its own days
	dayNear     = -2.0 // two or three days apart
	dayFar      = -4.0
	dayJustNow  = 0.7  // one is undated and published on the day or the next two
	dayLately   = 0.5  // ... within a few days after the other
	dayRecently = 0.0  // ... within ten days: a follow-up, or something new
	dayEarlier  = -0.5 // ... within a month
	dayLongAgo  = -2.0
	dayToCome   = -3.0 // the other happened after this one was published
	dayBothNone = 0.4  // both undated, published within a few days
)

// Kind, parties and what is said of them.
const (
	kindEqual     = 0.8
	kindKin       = 0.3
	kindLoose     = 0.2
	kindTaken     = -0.3 // people taken, and an attack in which some may have been
	kindUnlike    = -0.6
	kindForeign   = -2.0
	kindOpposed   = -4.0 // taking against freeing
	actorShared   = 0.7
	actorOther    = -1.2
	actorReversed = -1.5 // who strikes in one is struck in the other: a reprisal, or a slip
	actorTaken    = 0.4  // ... or taken: an attack failed, and those who made it are captives
	actorMixed    = -0.4 // ... but one has the sides on both ends: they fought each other
	targetShared  = 1.0
	targetWord    = 0.3 // for each further word that the targets share
	targetMost    = 1.6
	targetOther   = -0.4
	deniesOther   = -1.5 // a denial tells what is denied by its target, or not at all
	targetSector  = -1.4 // soldiers in one, civilians in the other
)

// Tolls, words, and what tracing found between the articles.
const (
	tollEqualFew  = 0.5 // the same number, one or two: many incidents have as many
	tollDoubling  = 0.4 // ... more for each doubling of it: few incidents have 28
	tollEqualMost = 2.0
	tollRound     = 0.6  // ... times this for 10, 60, 300: two people may have guessed it
	tollWithin    = 0.3  // bounds that can both be true
	tollDiffers   = -0.4 // later and somewhat lower
	tollConflict  = -0.8 // later and much lower, or several times as high
	tollExcluded  = -2.0 // many times as high
	tollDisputed  = -0.5 // ... but one is a party's own count
	tollTelling   = 1.2  // from here on an equal number makes a differing one beside it a slip
	tollMost      = 2.5
	wordShared    = 0.25
	wordMost      = 1.5
	nameShared    = 0.4
	nameOfPlace   = 0.8 // more for the first where a place is not known: it may be one
	nameMost      = 1.6
	wordNone      = -0.3
	copiedText    = 3.0 // the claims' own words lie in aligned copied text
	copiedArticle = 0.6
	quoteShared   = 0.6
	nothingMore   = -0.9 // only place, day and kind: a town under fire has several incidents a day
	enoughMore    = 0.8  // ... the less, the more else there is, up to here
	renown        = 0.1  // for each doubling of the dead
	renownMost    = 0.6
	storyShared   = 0.4 // a story holds many incidents
	storyAlike    = 0.5 // ... more the more alike the two are
	carriedOut    = 1.0 // one announces for that day what the other tells
	creditNamed   = 0.8 // one names the other's outlet
	sourceShared  = 0.5
	partOf        = 3.0 // the text says that one is part of the other
	setApart      = -3.0
	newEntry      = -1.2 // each entry of a live blog tells something new, or more of it
	sideBySide    = 0.6  // in one sentence or the next
	oneSentence   = 0.8
	oneDenial     = 2.0
	aftermath     = 2.5 // rescuers who are hit, suspects who are held
)
