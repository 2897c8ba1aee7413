// Package docs holds what other programs rely on: the form of the report.
package docs

import _ "embed" // for the schema

// ReportSchema is the JSON Schema of one line of "saidby read --format json".
//
//go:embed report.schema.json
var ReportSchema []byte
