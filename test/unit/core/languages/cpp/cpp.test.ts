import assert from 'node:assert/strict';
import { moduleAt } from '../../../../../src/core';
import { codeLanguages } from '../../../../../src/core/languages';
import { checkDeclared, loadedLanguage, statementsIn } from '../../../../support/grammarLanguages';
import { InMemoryTree } from '../../../../support/inMemoryTree';

suite('declarations of C++', () => {
  test('have namespaces, classes and the types of parameters', () =>
    checkDeclared('cpp', [
      'namespace kiln { namespace {',
      'int Helper(const char* text, ...) { return 1; }',
      '// ^ func kiln::(anonymous namespace)::Helper(const char*, ...)',
      '}',
      'template <class T>',
      'class Shelf final : public Base<T> {',
      '// ^ type kiln::Shelf -8',
      ' public:',
      '  explicit Shelf(int width = 3);',
      '  // ^ method kiln::Shelf::Shelf(int)',
      '  ~Shelf() override;',
      '  // ^ method kiln::Shelf::~Shelf()',
      '  virtual Pot* Take(const Pot& wanted, std::vector<int> sizes) const = 0;',
      '  // ^ method kiln::Shelf::Take(const Pot&, std::vector<int>) const',
      '  bool operator==(const Shelf& other) const { return true; }',
      '  // ^ method kiln::Shelf::operator==(const Shelf&) const',
      '  operator bool() const;',
      '  // ^ method kiln::Shelf::operator bool() const',
      '  int width_;',
      '};',
      'Pot* Oven::Take(int) { return nullptr; }',
      '// ^ method kiln::Oven::Take(int)',
      'enum class Heat { kLow };',
      '// ^ type kiln::Heat',
      'using Pots = std::vector<Pot>;',
      '// ^ type kiln::Pots',
      'const int kMost = 1;',
      '// ^ var kiln::kMost',
      '}',
      '#define GLAZE(a) (a)',
      '// ^ func GLAZE',
      'typedef void (*Fire)(int heat);',
      '// ^ type Fire',
      'int (*variable)(int);',
      '// ^ var variable',
    ]));

  test('and definitions are two places of one symbol', async () => {
    const { language } = await loadedLanguage('cpp');
    const inHeader = language.scan('class Kiln { void Fire(const Fuel &fuel, int = 0); };').declarations[1];
    const inSource = language.scan('void Kiln::Fire(const Fuel& f, int heat) {}').declarations[0];
    assert.deepEqual(inHeader?.symbol, inSource?.symbol);
    assert.deepEqual([inHeader?.isForward, inSource?.isForward], [true, undefined]);
  });

  test('are read behind macros that the grammar does not know', () =>
    checkDeclared('cpp', [
      'class KILN_API Kiln : public Base {',
      '// ^ type Kiln -3',
      '  void Fire() EXCLUSIVE_LOCKS_REQUIRED(mutex_);',
      '  // ^ method Kiln::Fire()',
      '  int heat_ GUARDED_BY(mutex_);',
      '};',
      'void Log(uint64_t n,',
      '// ^ func Log(uint64_t, int) -5',
      '#ifdef COLD',
      '         int more',
      '#endif',
      ') { print("%" PRIu64 " pots", n);',
      '}',
      'void After() {}',
      '// ^ func After()',
    ]));
});

suite('symbols of C++', () => {
  test('have shorter forms that people write', async () => {
    const { language } = await loadedLanguage('cpp');
    const { name, owner, shorter } = language.parseSymbol('kiln::Shelf::Take(const Pot&, int) const') ?? {};
    assert.deepEqual([name, owner], ['Take', 'Shelf']);
    for (const form of ['Shelf::Take', 'kiln::Shelf::Take', 'Take', 'Shelf::Take(const Pot&, int) const'])
      assert.ok(shorter?.includes(form), form);
  });

  test('may be operators', async () => {
    const { language } = await loadedLanguage('cpp');
    const names = [
      'Shelf::operator()(int)',
      'Shelf::operator<<(int)',
      'operator->()',
      'Shelf::operator bool() const',
    ];
    assert.deepEqual(
      names.map((written) => language.parseSymbol(written)?.name),
      ['operator()', 'operator<<', 'operator->', 'operator bool'],
    );
  });

  test('are nothing else', async () => {
    const { language } = await loadedLanguage('cpp');
    for (const text of ['', 'a b', 'a::', '(*Kiln).Fire', 'a(b', 'a.b'])
      assert.equal(language.parseSymbol(text), undefined, text);
  });
});

suite('statements of C++', () => {
  const FIRE = [
    'Status Kiln::Fire(int heat) {',
    '  auto fuel = store_->Take<Log>(3);',
    '  switch (heat) { case Heat::kLow: kiln::Burn(fuel); break; default: throw Cold(); }',
    '  this->heat_ = new Oven(heat);',
    '  return Status::OK();',
    '}',
  ].join('\n');

  test('are calls, assignments, cases, returns and throws', async () => {
    assert.deepEqual(await statementsIn('cpp', FIRE, 'call', 'Take'), ['store_->Take<Log>(3)']);
    assert.deepEqual(await statementsIn('cpp', FIRE, 'call', 'Burn'), ['kiln::Burn(fuel)']);
    assert.deepEqual(await statementsIn('cpp', FIRE, 'assign', 'heat_'), ['this->heat_ = new Oven(heat)']);
    assert.deepEqual(await statementsIn('cpp', FIRE, 'case', 'kLow'), ['case Heat::kLow']);
    assert.deepEqual(await statementsIn('cpp', FIRE, 'throw'), ['throw Cold();']);
    assert.deepEqual(await statementsIn('cpp', FIRE, 'return'), ['return Status::OK();']);
  });
});

suite('a module of C++', () => {
  test('is named by its project, unless that is written in C alone', async () => {
    const found = async (text: string): Promise<string | undefined> => {
      const module = await moduleAt(new InMemoryTree({ 'CMakeLists.txt': text }), codeLanguages);
      return module && `${module.language.id} ${module.name}`;
    };
    assert.equal(await found('# first\nproject(kiln\n  VERSION 1.0\n  LANGUAGES CXX C)\n'), 'cpp kiln');
    assert.equal(await found('project(kiln C)\n'), 'c kiln');
    assert.equal(await found('add_library(kiln)\n'), undefined);
  });
});
