// Package saidby holds the nouns of the program: what a news report about armed
// conflict is made of once it has been read, with who said so beside every claim.
//
// A page goes one way through the rooms, which are verbs and live in folders:
//
//	fetch -> clean -> annotate -> detect -> resolve -> Report
//
// fetch makes a [Document] of whatever the user points at; clean takes the page
// furniture off it and gives an [Article]; annotate splits the article's text
// into [Sentence] values with tags, dependency trees and names; detect finds
// mentions (events, statements, tolls, places, dates) in them; resolve says
// which place, which day and which actor each mention means and writes the
// [Report]. Everything after fetch is pure: the same document and the same
// version of the program give the same bytes.
//
// Positions: a [Span] counts bytes of Article.Text and is used everywhere inside
// the program; a [Selector] counts Unicode code points and is used in every
// output. [Article.Select] turns one into the other.
package saidby

// Version names the program in reports and on the command line. A release
// build overrides it with -ldflags "-X github.com/saidby/saidby.Version=...".
var Version = "0.2.0"
