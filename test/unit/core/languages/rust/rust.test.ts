import assert from 'node:assert/strict';
import { codeLanguages } from '../../../../../src/core/languages';
import { moduleAt } from '../../../../../src/core';
import { checkDeclared, loadedLanguage, statementsIn } from '../../../../support/grammarLanguages';
import { InMemoryTree } from '../../../../support/inMemoryTree';

suite('declarations of Rust', () => {
  test('are functions, types, constants and macros', () =>
    checkDeclared('rust', [
      'pub fn fire<T: Fuel>(fuel: T) -> u8 {',
      '    // ^ func fire -2',
      '    burn(fuel)',
      '}',
      'pub struct Kiln { door: Door }',
      '// ^ type Kiln',
      'enum Heat { Low, High }',
      '// ^ type Heat',
      'type Pots = Vec<Pot>;',
      '// ^ type Pots',
      'const SHELVES: usize = 3;',
      '// ^ const SHELVES',
      'static NAME: &str = "kiln";',
      '// ^ var NAME',
      'macro_rules! glaze { () => {} }',
      '// ^ func glaze!',
    ]));

  test('are told apart by module, type and trait', () =>
    checkDeclared('rust', [
      'impl<F> Kiln<F> { fn open(&self) {} }',
      '// ^ method Kiln::open',
      'impl<F> Door for Kiln<F> { fn open(&self) {} }',
      '// ^ method <Kiln as Door>::open',
      'impl From<Brick> for Kiln<u8> { fn from(b: Brick) -> Self { todo!() } }',
      '// ^ method <Kiln<u8> as From<Brick>>::from',
      'impl<F> fmt::Display for &Kiln<F> { fn fmt(&self) {} }',
      '// ^ method <&Kiln<F> as Display>::fmt',
      'mod tests { mod cold { fn open() {} } }',
      '// ^ func tests::cold::open',
      'trait Door { type Key; fn open(&self); fn close(&self) {} }',
      '// ^ type Door',
      '// ^ type Door::Key',
      '// ^ method Door::open',
      '// ^ method Door::close',
      'fn outer() { fn inner() {} let local = 1; const HIDDEN: u8 = 1; }',
      '// ^ func outer',
      '// ^ func outer::inner',
    ]));

  test('that the compiler chooses from have one symbol', async () => {
    const { language } = await loadedLanguage('rust');
    const text = '#[cfg(unix)]\nfn open() {}\n#[cfg(windows)]\nfn open() {}\n';
    assert.deepEqual(
      language.scan(text).declarations.map(({ symbol }) => symbol.key),
      ['open', 'open'],
    );
  });

  test('after damage are found, and the file is partial', async () => {
    const { language } = await loadedLanguage('rust');
    const { declarations, isPartial } = language.scan('fn broken( {\n}\n\nfn whole() {}\n');
    assert.equal(isPartial, true);
    assert.ok(declarations.some(({ symbol }) => symbol.written === 'whole'));
  });
});

suite('symbols of Rust', () => {
  test('have shorter forms that people write', async () => {
    const { language } = await loadedLanguage('rust');
    const { name, owner, shorter } = language.parseSymbol('<Kiln as Door>::open') ?? {};
    assert.deepEqual([name, owner, shorter], ['open', 'Kiln', ['Kiln::open', 'Door::open']]);
    assert.deepEqual(language.parseSymbol('store::Kiln::open')?.shorter, ['Kiln::open']);
  });

  test('are nothing else', async () => {
    const { language } = await loadedLanguage('rust');
    for (const text of ['', 'a b', 'a::', '::a', '<Kiln as Door>', 'a<b', '(*Kiln).open', 'a.b'])
      assert.equal(language.parseSymbol(text), undefined, text);
  });
});

suite('statements of Rust', () => {
  const FIRE = [
    'fn fire(&mut self) -> Result<()> {',
    '    let fuel = self.store.take()?.split::<Log>(3);',
    '    match fuel {',
    '        Some(Wood::Oak(x)) => info!("oak {}", x),',
    '        None => return Err(Error::Cold),',
    '        _ => self.heat = measure(),',
    '    }',
    '    Ok(())',
    '}',
  ].join('\n');

  test('are calls, macros, assignments, arms of a match, and returns', async () => {
    assert.deepEqual(await statementsIn('rust', FIRE, 'call', 'split'), [
      'self.store.take()?.split::<Log>(3)',
    ]);
    assert.deepEqual(await statementsIn('rust', FIRE, 'macro', 'info'), ['info!("oak {}", x)']);
    assert.deepEqual(await statementsIn('rust', FIRE, 'assign', 'self.heat'), ['self.heat = measure()']);
    assert.deepEqual(await statementsIn('rust', FIRE, 'case', 'Some'), ['Some(Wood::Oak(x)) ']);
    assert.deepEqual(await statementsIn('rust', FIRE, 'return'), ['return Err(Error::Cold)']);
  });

  test('describe the line in which they begin', async () => {
    const { sites } = await loadedLanguage('rust');
    const start = FIRE.indexOf('_ => self') + 5;
    const site = sites.siteIn(FIRE, { start, end: start + 20 });
    assert.deepEqual(site, { kind: 'call', name: 'measure', nth: 1 });
  });
});

suite('tokens of Rust', () => {
  test('leave out comments, nested ones too, and tell lifetimes from characters', async () => {
    const { language } = await loadedLanguage('rust');
    const source = 'a /* x /* y */ z */ \'b\' &\'c d // e\nr#"f"g"# // h';
    assert.deepEqual(language.tokens(source), ['a', "'b'", '&', "'c", 'd', 'r#"f"g"#']);
  });

  test('take time that grows with the text alone', async () => {
    const { language } = await loadedLanguage('rust');
    for (const piece of ['r#"', '/*', '"\\', "'", '<'])
      assert.ok(language.tokens(piece.repeat(50_000)).length < 200_000, piece);
  });
});

suite('fields of Rust', () => {
  test('have their types', async () => {
    const { language } = await loadedLanguage('rust');
    const text = 'struct Kiln { door: Door, shelves: Vec<Shelf> }';
    const [declaration] = language.scan(text).declarations;
    assert.ok(declaration);
    assert.deepEqual(language.fieldsOf(text, declaration), [
      { name: 'door', type: 'Door' },
      { name: 'shelves', type: 'Vec<Shelf>' },
    ]);
  });
});

suite('a module of Rust', () => {
  async function nameIn(manifest: string): Promise<string | undefined> {
    return (await moduleAt(new InMemoryTree({ 'Cargo.toml': manifest }), codeLanguages))?.name;
  }

  test('is named by its package', async () =>
    assert.equal(await nameIn('[lib]\nname = "other"\n\n[package]\nname = "kiln"\n'), 'kiln'));

  test('that is a workspace is named by its repository, else by its first member', async () => {
    const workspace = '[workspace]\nmembers = ["shelf", "door"]\n';
    assert.equal(
      await nameIn(`${workspace}[workspace.package]\nrepository = "https://a.b/c/kiln.git"\n`),
      'kiln',
    );
    assert.equal(await nameIn(workspace), 'shelf');
  });
});
