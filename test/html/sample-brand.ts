import type {Brand} from "../../pipeline/model/brand.ts";

export const brand: Brand = {
  name: "Institute of Trade Statistics",
  link: "https://statistics.example/",
  logo: {
    bytes: new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28"><path d="M2 26V14h6v12zm9 0V8h6v18zm9 0V2h6v24z" fill="#ffffff"/></svg>',
    ),
    type: "image/svg+xml",
    alt: "",
  },
  color: {
    ink: {light: "#1b1f24", dark: "#e6e9ec"},
    paper: {light: "#ffffff", dark: "#14171a"},
    muted: {light: "#59636e", dark: "#a3adb8"},
    hairline: {light: "#d5dae0", dark: "#3a424b"},
    brand: {light: "#00567a", dark: "#6cb8dd"},
    onBrand: {light: "#ffffff", dark: "#0c1a22"},
    tint: {light: "#eaf2f6", dark: "#1c2830"},
    series: [
      {light: "#00567a", dark: "#6cb8dd"},
      {light: "#c04f00", dark: "#f0975a"},
      {light: "#007a5a", dark: "#4fc49f"},
    ],
  },
  typography: {families: {"*": ["Noto Sans"]}, packages: {"Noto Sans": "@expo-google-fonts/noto-sans"}},
  timeLeftToRight: true,
};
