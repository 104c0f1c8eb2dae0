/** Made-up Go for tests of what became of a declaration. */

export const FIRE = `func (k *Kiln) Fire(batch []Piece, limit int) error {
	for _, piece := range batch {
		if piece.Weight > limit {
			return fmt.Errorf("piece %s is too heavy", piece.Name)
		}
		k.heat += piece.Weight * 3
		k.log.Record(piece.Name, k.heat)
	}
	return k.store.Flush(k.heat)
}`;

export const LOAD = `func (k *Kiln) Load(path string) (int, error) {
	file, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	scanner := bufio.NewScanner(file)
	for scanner.Scan() {
		k.shelves = append(k.shelves, ParseShelf(scanner.Text()))
	}
	return len(k.shelves), scanner.Err()
}`;

export const COOL = `func (k *Kiln) Cool(ctx context.Context) {
	ticker := time.NewTicker(k.pause)
	defer ticker.Stop()
	for k.heat > 20 {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			k.heat -= 5
		}
	}
}`;

export const COUNT = 'func (k *Kiln) Count() int {\n\treturn len(k.shelves)\n}';
export const DRAIN = 'func (k *Kiln) Drain() {\n\tk.shelves = nil\n}';

/** A type with enough methods to be known by them. */
export const KILN = ['type Kiln struct {\n\theat int\n}', FIRE, LOAD, COOL, COUNT, DRAIN];

export const ESTIMATE = `func Estimate(pieces []Piece, rate float64) (total float64) {
	for index, piece := range pieces {
		if piece.Glaze == Celadon || index%2 == 0 {
			total += rate * math.Sqrt(piece.Weight)
			continue
		}
		total -= Discount(piece.Owner, rate)
	}
	return math.Round(total*100) / 100
}`;

export const SORTING = (type: string): string[] => [
  `func (s ${type}) Len() int {\n\treturn len(s)\n}`,
  `func (s ${type}) Less(i, j int) bool {\n\treturn s[i] < s[j]\n}`,
  `func (s ${type}) Swap(i, j int) {\n\ts[i], s[j] = s[j], s[i]\n}`,
];

/** A function that differs from others of its make in one name only, as generated code does. */
export function encoder(name: string, type: string): string {
  return `func ${name}(buffer []byte, value ${type}) []byte {
	buffer = binary.AppendUvarint(buffer, uint64(len(value.Fields)))
	for _, field := range value.Fields {
		buffer = append(buffer, field.Tag)
		buffer = AppendText(buffer, field.Name)
	}
	return append(buffer, Checksum(buffer))
}`;
}

/** Something that shares nothing with the rest. */
export const OTHER = 'func Polish(stone Stone) Stone {\n\tstone.Shine++\n\treturn stone\n}';
