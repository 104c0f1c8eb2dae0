/** A commit of the invented project. */
export const COMMIT = 'c'.repeat(40);

/** The module that the pack of `packFiles` is about: `Open` on line 5, `Fire` on lines 9–14. */
export const KILN_FILES = {
  'go.mod': 'module example.com/kiln\n',
  'kiln/kiln.go': `package kiln

type Kiln struct{ doors int }

func (k *Kiln) Open() {
	k.doors++
}

func (k *Kiln) Fire(pieces []int) error {
	for _, piece := range pieces {
		go k.heat(piece)
	}
	return k.close()
}

// heat warms one piece.
func (k *Kiln) heat(piece int) {}

func (k *Kiln) close() error { return nil }
`,
};

/** A tour as a file holds it. */
export interface WrittenTour {
  readonly title: string;
  readonly description?: string;
  readonly ref?: string;
  readonly nextTour?: string;
  readonly steps: readonly {
    readonly title?: string;
    readonly description: string;
    readonly file?: string;
    readonly line?: number;
  }[];
}
