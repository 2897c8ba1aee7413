package sqlite

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"

	engine "modernc.org/sqlite"
)

// conn is one connection with its prepared statements, used by one goroutine at a
// time. It speaks to the driver directly: what database/sql adds around a call
// costs more than the look-up itself, and an article takes a hundred of them.
type conn struct {
	raw        driverConn
	statements map[string]*statement
	args       []driver.NamedValue // of the call that is being made
}

// driverConn is what the driver's connections can do.
type driverConn interface {
	driver.Conn
	driver.ConnPrepareContext
}

type statement struct {
	prepared interface {
		driver.Stmt
		driver.StmtExecContext
		driver.StmtQueryContext
	}
	running bool
}

// row is one row of an answer. Reading a column as another kind than it holds
// gives the zero value, so that a damaged file cannot make the program panic.
type row []driver.Value

func (r row) int(i int) int64     { v, _ := r[i].(int64); return v }
func (r row) text(i int) string   { v, _ := r[i].(string); return v }
func (r row) blob(i int) []byte   { v, _ := r[i].([]byte); return v }
func (r row) float(i int) float64 { v, _ := r[i].(float64); return v }

// connect opens a connection to the file that dsn names.
func connect(dsn string) (*conn, error) {
	connector, err := engine.NewConnector(dsn)
	if err != nil {
		return nil, err
	}
	raw, err := connector.Connect(context.Background())
	if err != nil {
		return nil, err
	}
	able, ok := raw.(driverConn)
	if !ok {
		raw.Close()
		return nil, errors.New("this build of the SQLite driver cannot prepare statements")
	}
	return &conn{raw: able, statements: map[string]*statement{}}, nil
}

func (c *conn) close() error {
	var errs []error
	for _, s := range c.statements {
		errs = append(errs, s.prepared.Close())
	}
	return errors.Join(append(errs, c.raw.Close())...)
}

// exec runs a statement that gives no rows.
func (c *conn) exec(query string, args ...any) error {
	s, done, err := c.statement(query)
	if err != nil {
		return err
	}
	defer done()
	_, err = s.prepared.ExecContext(context.Background(), c.bind(args))
	return err
}

// each runs a query and calls visit for its rows, whose values are only good
// until it returns. The context is asked before every row; a query that may work
// long before its first row is given one that can be interrupted.
func (c *conn) each(ctx context.Context, query string, args []any, visit func(row) error) error {
	s, done, err := c.statement(query)
	if err != nil {
		return err
	}
	defer done()
	rows, err := s.prepared.QueryContext(ctx, c.bind(args))
	if err != nil {
		return err
	}
	defer rows.Close()
	values := make(row, len(rows.Columns()))
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		switch err := rows.Next(values); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		if err := visit(values); err != nil {
			return err
		}
	}
}

// one gives the first row of a query, nil where there is none.
func (c *conn) one(query string, args ...any) (row, error) {
	s, done, err := c.statement(query)
	if err != nil {
		return nil, err
	}
	defer done()
	rows, err := s.prepared.QueryContext(context.Background(), c.bind(args))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	values := make(row, len(rows.Columns()))
	switch err := rows.Next(values); {
	case errors.Is(err, io.EOF):
		return nil, nil
	case err != nil:
		return nil, err
	}
	return values, nil
}

// statement gives the prepared statement of a query, a fresh one where that of
// the connection is in the middle of an answer.
func (c *conn) statement(query string) (*statement, func(), error) {
	s := c.statements[query]
	if s != nil && !s.running {
		s.running = true
		return s, func() { s.running = false }, nil
	}
	prepared, err := c.raw.PrepareContext(context.Background(), query)
	if err != nil {
		return nil, nil, err
	}
	fresh := &statement{running: true}
	var ok bool
	if fresh.prepared, ok = prepared.(interface {
		driver.Stmt
		driver.StmtExecContext
		driver.StmtQueryContext
	}); !ok {
		prepared.Close()
		return nil, nil, errors.New("this build of the SQLite driver cannot run statements")
	}
	if s != nil {
		return fresh, func() { fresh.prepared.Close() }, nil
	}
	c.statements[query] = fresh
	return fresh, func() { fresh.running = false }, nil
}

// bind numbers the arguments. The driver has copied them when the call returns.
func (c *conn) bind(args []any) []driver.NamedValue {
	c.args = c.args[:0]
	for i, a := range args {
		switch v := a.(type) {
		case int:
			a = int64(v)
		case bool:
			a = int64(0)
			if v {
				a = int64(1)
			}
		case nil, int64, float64, string, []byte:
		default:
			panic(fmt.Sprintf("sqlite: argument %d is a %T", i+1, a))
		}
		c.args = append(c.args, driver.NamedValue{Ordinal: i + 1, Value: a})
	}
	return c.args
}
