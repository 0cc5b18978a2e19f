import type { PluginOption } from 'vite';
import babel from 'vite-plugin-babel';

/**
 * Turns Lingui's macros into catalogue look-ups. It must stand before the Remix plugin, and it also strips
 * the types: Babel has to parse TSX to find the macros.
 */
export function linguiMacros(): PluginOption {
  return babel({
    include: /\/app\/.*\.tsx?$/,
    loader: 'jsx',
    babelConfig: {
      babelrc: false,
      configFile: false,
      presets: [['@babel/preset-typescript', { allowDeclareFields: true, onlyRemoveTypeImports: true }]],
      plugins: ['@lingui/babel-plugin-lingui-macro'],
      parserOpts: { plugins: ['jsx'] },
      sourceMaps: true,
    },
  });
}
