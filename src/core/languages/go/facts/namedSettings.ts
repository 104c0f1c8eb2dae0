import type { RepoPath } from '../../../base/repoPath';
import { LineIndex } from '../../../base/text';
import type { SettingFacts } from '../../../code/codeFacts';
import type { Field } from '../ast';
import type { TypeDeclaration } from '../calls/entities';
import type { AnalysedTree } from '../calls/indexer';
import { settingKey } from './configurationFacts';
import type { SettingDefaults } from './settingDefaults';

interface NamedSetting {
  readonly owner: TypeDeclaration;
  readonly field: Field;
  readonly key: string;
}

/** The settings of a source tree by their keys and their fields. Looks through all types when it is first asked. */
export class NamedSettings {
  private byName: ReadonlyMap<string, readonly NamedSetting[]> | undefined;

  constructor(
    private readonly tree: AnalysedTree,
    private readonly defaults: SettingDefaults,
  ) {}

  named(name: string): readonly SettingFacts[] {
    this.byName ??= this.read();
    return (this.byName.get(name) ?? []).map(({ owner, field, key }) => {
      const value = this.defaults.of(owner, field.name);
      return {
        path: owner.path as RepoPath,
        symbol: `${owner.name}.${field.name}`,
        line: new LineIndex(this.tree.textOf(owner.path) ?? '').lineAt(field.start),
        key,
        ...(value !== undefined && { value }),
      };
    });
  }

  private read(): ReadonlyMap<string, readonly NamedSetting[]> {
    const settings = new Map<string, NamedSetting[]>();
    for (const { names } of this.tree.universe.packages()) {
      for (const owner of names.values()) {
        if (owner.kind !== 'type' || owner.spec.type.kind !== 'structType') continue;
        for (const field of owner.spec.type.fields) {
          const key = settingKey(owner, field, this.tree);
          if (key === undefined) continue;
          for (const name of new Set([key, field.name]))
            settings.set(name, [...(settings.get(name) ?? []), { owner, field, key }]);
        }
      }
    }
    return settings;
  }
}
