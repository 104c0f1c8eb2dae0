/** Takes numbers with their costs, and gives the one with the lowest cost first. */
export class PriorityQueue {
  private readonly items: number[] = [];
  private readonly costs: number[] = [];

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  push(item: number, cost: number): void {
    let at = this.items.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.costAt(above) <= cost) break;
      this.move(above, at);
      at = above;
    }
    this.put(at, item, cost);
  }

  /** `undefined` if it is empty. */
  pop(): { readonly item: number; readonly cost: number } | undefined {
    const [item, cost] = [this.items[0], this.costs[0]];
    const [lastItem, lastCost] = [this.items.pop(), this.costs.pop()];
    if (item === undefined || cost === undefined) return undefined;
    if (lastItem !== undefined && lastCost !== undefined && this.items.length > 0)
      this.sink(lastItem, lastCost);
    return { item, cost };
  }

  private sink(item: number, cost: number): void {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (this.costAt(below + 1) < this.costAt(below)) below++;
      if (this.costAt(below) >= cost) break;
      this.move(below, at);
      at = below;
    }
    this.put(at, item, cost);
  }

  private costAt(at: number): number {
    return this.costs[at] ?? Infinity;
  }

  private move(from: number, to: number): void {
    this.put(to, this.items[from] ?? 0, this.costAt(from));
  }

  private put(at: number, item: number, cost: number): void {
    this.items[at] = item;
    this.costs[at] = cost;
  }
}
