import { checkFollowed, packageFile, type Files } from './checkElsewhere';
import { ESTIMATE } from './pottery';

const before: Files = { 'old/kiln/heat_linux.go': packageFile('kiln', ESTIMATE) };

suite('an anchor whose folder moved', () => {
  test('is followed to the file of the same name when twins for other systems moved too', () =>
    checkFollowed(
      {
        of: 'old/kiln/heat_linux.go#Estimate',
        before,
        after: {
          'lib/kiln/heat_linux.go': packageFile('kiln', ESTIMATE),
          'lib/kiln/heat_windows.go': packageFile('kiln', ESTIMATE),
        },
      },
      'moved lib/kiln/heat_linux.go#Estimate',
    ));

  test('is followed to the folder of the same name when there is a copy in another folder', () =>
    checkFollowed(
      {
        of: 'old/kiln/heat_linux.go#Estimate',
        before,
        after: {
          'lib/deep/kiln/heat_linux.go': packageFile('kiln', ESTIMATE),
          'lib/oven/heat_linux.go': packageFile('oven', ESTIMATE),
        },
      },
      'moved lib/deep/kiln/heat_linux.go#Estimate',
    ));
});
