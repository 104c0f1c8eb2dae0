import type { Signature, Type, TypeParameter } from './entities';
import { signatureKey, typeKey } from './typeKey';

/**
 * Compares the methods of an interface with those of a type. Type parameters of either stand for one type each, which all
 * comparisons of one match share: `Get(K) V` fits `Get(string) int`.
 */
export class TypeMatch {
  private readonly bound = new Map<TypeParameter, Type>();
  private level = 0;

  /** True if the two can be the same signature. `key` is that of the first one. */
  signatures(one: Signature, other: Signature, key = signatureKey(one)): boolean {
    const otherKey = signatureKey(other);
    const isGeneric = key.includes('$') || otherKey.includes('$');
    if (!isGeneric) return key === otherKey;
    return (
      one.isVariadic === other.isVariadic &&
      this.all(one.parameters, other.parameters) &&
      this.all(one.results, other.results)
    );
  }

  private all(left: readonly Type[], right: readonly Type[]): boolean {
    return (
      left.length === right.length && left.every((type, index) => this.types(type, right[index] ?? type))
    );
  }

  private types(left: Type, right: Type): boolean {
    const one = this.resolved(left);
    const other = this.resolved(right);
    if (one === other || this.level === DEEPEST) return one === other;
    if (one.kind === 'typeParameter') return this.bind(one, other);
    if (other.kind === 'typeParameter') return this.bind(other, one);
    this.level++;
    const isSame = this.parts(one, other);
    this.level--;
    return isSame;
  }

  private parts(one: Type, other: Type): boolean {
    if (one.kind === 'pointer') return other.kind === 'pointer' && this.types(one.to, other.to);
    if (one.kind === 'named' && one.args.length > 0) {
      return (
        other.kind === 'named' && one.declaration === other.declaration && this.all(one.args, other.args)
      );
    }
    if (one.kind === 'sequence') {
      return (
        other.kind === 'sequence' && one.isArray === other.isArray && this.types(one.element, other.element)
      );
    }
    if (one.kind === 'channel') {
      return (
        other.kind === 'channel' &&
        one.direction === other.direction &&
        this.types(one.element, other.element)
      );
    }
    if (one.kind === 'map') {
      return other.kind === 'map' && this.types(one.key, other.key) && this.types(one.value, other.value);
    }
    if (one.kind === 'signature') return other.kind === 'signature' && this.signatures(one, other);
    return typeKey(one) === typeKey(other);
  }

  private bind(parameter: TypeParameter, type: Type): boolean {
    this.bound.set(parameter, type);
    return true;
  }

  private resolved(type: Type): Type {
    let found = type;
    // A circle cannot arise: only parameters that stand for nothing yet are bound, and not to themselves.
    while (found.kind === 'typeParameter') {
      const next = this.bound.get(found);
      if (!next) break;
      found = next;
    }
    return found;
  }
}

/** No real type is nested deeper. */
const DEEPEST = 50;
