const words = (text: string): string[] => text.trim().split(/\s*;\s*/)

/** A category of the shop; `id` is its place in the list + 1, the parent's comes before it. */
export interface CategorySeed {
  name: string
  parent?: string
}

/** The products of one category: every name in every size (names alone without sizes). */
export interface RangeSeed {
  category: string
  code: string
  /** Cents, one ladder a size; a price is drawn from it, so many products share one. */
  prices: number[][]
  /** Grams for each size; null: nothing to send. */
  weights: (number | null)[]
  names: string[]
  sizes?: string[]
  /** The months (0 for January) in which it sells three times as well. */
  season?: number[]
}

/** The tree of categories, parents first. Bonsai has no products. */
export const categories: CategorySeed[] = [
  { name: 'Plants' },
  { name: 'Seeds' },
  { name: 'Tools' },
  { name: 'Pots and soil' },
  { name: 'Books and gifts' },
  { name: 'Houseplants', parent: 'Plants' },
  { name: 'Garden plants', parent: 'Plants' },
  { name: 'Herbs', parent: 'Plants' },
  { name: 'Succulents', parent: 'Houseplants' },
  { name: 'Ferns', parent: 'Houseplants' },
  { name: 'Bonsai', parent: 'Houseplants' },
  { name: 'Roses', parent: 'Garden plants' },
  { name: 'Perennials', parent: 'Garden plants' },
  { name: 'Fruit trees', parent: 'Garden plants' },
  { name: 'Vegetable seeds', parent: 'Seeds' },
  { name: 'Flower seeds', parent: 'Seeds' },
  { name: 'Tomato seeds', parent: 'Vegetable seeds' },
  { name: 'Cherry tomato seeds', parent: 'Tomato seeds' },
  { name: 'Digging', parent: 'Tools' },
  { name: 'Cutting', parent: 'Tools' },
  { name: 'Watering', parent: 'Tools' },
  { name: 'Pots', parent: 'Pots and soil' },
  { name: 'Soil', parent: 'Pots and soil' },
  { name: 'Fertiliser', parent: 'Pots and soil' },
  { name: 'Books', parent: 'Books and gifts' },
  { name: 'Gifts', parent: 'Books and gifts' },
  { name: 'Vouchers', parent: 'Gifts' },
]

const spring = [1, 2, 3, 4]
const winter = [9, 10, 11, 0]

/** What the shop sells. */
export const ranges: RangeSeed[] = [
  {
    category: 'Houseplants',
    code: 'HP',
    sizes: ['small', 'medium', 'large'],
    prices: [
      [999, 999, 1299],
      [1499, 1499, 1999],
      [1999, 1999, 2499, 2999, 3999],
    ],
    weights: [600, 1200, 2400],
    names: words(
      "Monstera; Swiss cheese vine; Rubber plant; Peace lily; Snake plant; Spider plant; ZZ plant; Devil's ivy; Fiddle-leaf fig; Parlour palm; Kentia palm; Calathea 'Crème de menthe'; Prayer plant; Mother-in-law's tongue",
    ),
    season: winter,
  },
  {
    category: 'Succulents',
    code: 'SU',
    sizes: ['6 cm', '12 cm'],
    prices: [
      [349, 399, 499],
      [799, 999, 999],
    ],
    weights: [120, 450],
    names: words(
      'Aloe vera; Haworthia; Echeveria; Jade plant; String of pearls; Lithops; Golden barrel cactus; Christmas cactus; Zebra plant; Ghost plant',
    ),
    season: winter,
  },
  {
    category: 'Ferns',
    code: 'FE',
    sizes: ['small', 'large'],
    prices: [
      [799, 999],
      [1499, 1999, 1999],
    ],
    weights: [500, 1800],
    names: words("Boston fern; Maidenhair fern; Bird's nest fern; Staghorn fern; Blue star fern; Tree fern"),
  },
  {
    category: 'Garden plants',
    code: 'GP',
    prices: [[2999, 3999, 4999, 5999]],
    weights: [8000],
    names: words(
      "Beginner's border; Bee border; Shade border; Hornbeam hedge, 10 plants; Privet hedge, 10 plants; Box hedge, 10 plants",
    ),
    season: spring,
  },
  {
    category: 'Herbs',
    code: 'HE',
    prices: [[299, 349, 349, 399]],
    weights: [250],
    names: words(
      'Basil; Thai basil; Rosemary; Thyme; Sage; Mint; Chocolate mint; Oregano; Chives; Parsley; Coriander; Lemon balm; Lavender; Tarragon',
    ),
    season: spring,
  },
  {
    category: 'Roses',
    code: 'RO',
    sizes: ['bare root', 'in a 5 l pot'],
    prices: [
      [1499, 1699, 1999],
      [2499, 2499, 2999],
    ],
    weights: [900, 5200],
    names: words(
      "Gräfin Anna; Old Glory; Café au lait; Madame Rosalie; Queen of the Night; Snowdrift; Apricot Sun; Gärtnerglück; Ruby Ball; Grandma's Pink; White Rambler; Lemon Sherbet",
    ),
    season: spring,
  },
  {
    category: 'Perennials',
    code: 'PE',
    sizes: ['9 cm pot', '2 l pot'],
    prices: [
      [399, 449, 499],
      [899, 999, 999, 1199],
    ],
    weights: [350, 2100],
    names: words(
      "Lavender; Coneflower; Black-eyed Susan; Hosta; Peony; Astilbe; Salvia; Catmint; Lady's mantle; Heuchera; Aster; Phlox; Delphinium; Geranium; Sedum; Japanese anemone; Yarrow; Foxglove",
    ),
    season: spring,
  },
  {
    category: 'Fruit trees',
    code: 'FT',
    sizes: ['1 year', '3 years'],
    prices: [
      [2499, 2999, 2999],
      [4999, 5999, 7999],
    ],
    weights: [3500, 12000],
    names: words(
      "Apple 'Boskoop'; Apple 'Bramley'; Pear 'Conference'; Sweet cherry; Sour cherry; Damson; Plum; Fig; Quince; Mulberry",
    ),
    season: [2, 3, 9, 10],
  },
  {
    category: 'Vegetable seeds',
    code: 'VS',
    prices: [[199, 249, 249, 299]],
    weights: [15],
    names: words(
      "Beetroot; Radish; Carrot 'Purple Haze'; Parsnip; Lettuce; Lamb's lettuce; Rocket; Spinach; Swiss chard; Kale 'Nero'; Savoy cabbage; Cauliflower; Leek; Onion; Runner bean; Broad bean; Sugar snap pea; Pumpkin 'Hokkaido'; Courgette; Cucumber; Chilli 'Jalapeño'; Sweet pepper; Aubergine; Sweetcorn",
    ),
    season: spring,
  },
  {
    category: 'Tomato seeds',
    code: 'TS',
    prices: [[249, 299, 299, 349]],
    weights: [10],
    names: words(
      "Tomato 'Roma'; Tomato 'Black Krim'; Tomato 'Moneymaker'; Tomato 'Green Zebra'; Tomato 'Ochsenherz'; Tomato 'San Marzano'; Tomato 'Tigerella'; Tomato 'Harzfeuer'; Tomato 'Brandywine'; Tomato 'Marmande'",
    ),
    season: spring,
  },
  {
    category: 'Cherry tomato seeds',
    code: 'CT',
    prices: [[299, 349]],
    weights: [10],
    names: words(
      "Cherry tomato 'Gardener's Delight'; Cherry tomato 'Sungold'; Cherry tomato 'Black Cherry'; Cherry tomato 'Rote Murmel'; Cherry tomato 'Tumbler'; Cherry tomato 'Weiße Perle'",
    ),
    season: spring,
  },
  {
    category: 'Flower seeds',
    code: 'FS',
    prices: [[149, 199, 249, 249]],
    weights: [12],
    names: words(
      'Sunflower; Giant sunflower; Marigold; Nasturtium; Sweet pea; Poppy; Cornflower; Cosmos; Zinnia; Snapdragon; Love-in-a-mist; Larkspur; Phacelia; Bee meadow mix; Butterfly mix; Tübingen meadow mix; Stock; Wallflower; Hollyhock; Evening primrose; Honesty; Forget-me-not; Statice; Strawflower; 100% native mix',
    ),
    season: spring,
  },
  {
    category: 'Digging',
    code: 'TD',
    prices: [[999, 1499, 1999, 1999, 2999, 3999]],
    weights: [900],
    names: words(
      'Hand trowel; Hand fork; Border spade; Digging spade; Digging fork; Bulb planter; Dibber; Hoe; Dutch hoe; Rake; Weeding knife; Cultivator; Broadfork',
    ),
    season: spring,
  },
  {
    category: 'Cutting',
    code: 'TC',
    prices: [[999, 1999, 1999, 2499, 3999, 4999]],
    weights: [400],
    names: words(
      "Bypass secateurs; Anvil secateurs; Left-handed secateurs; Loppers; Hedge shears; Pruning saw; Folding saw; Grafting knife; Snips; Sickle; Scythe 'Sense'; Pole pruner; Sharpening stone",
    ),
    season: winter,
  },
  {
    category: 'Watering',
    code: 'TW',
    prices: [[499, 999, 1499, 1999, 2999]],
    weights: [700],
    names: words(
      'Watering can, 1 l; Watering can, 5 l; Watering can, 10 l; Rose for watering can; Garden hose, 15 m; Garden hose, 30 m; Hose reel; Sprinkler; Soaker hose; Drip set; Mister; Rain gauge; Rain barrel tap; Olla, set of 3',
    ),
    season: [5, 6, 7],
  },
  {
    category: 'Pots',
    code: 'PO',
    sizes: ['12 cm', '18 cm', '30 cm'],
    prices: [
      [299, 499],
      [799, 999, 999],
      [1999, 1999, 2499],
    ],
    weights: [350, 900, 3200],
    names: words(
      'Terracotta pot; Glazed pot, blue; Glazed pot, moss; Zinc planter; Hanging basket; Clay saucer; Planter_No.3',
    ),
  },
  {
    category: 'Soil',
    code: 'SO',
    sizes: ['10 l', '40 l'],
    prices: [
      [449, 499, 599],
      [999, 1199, 1299],
    ],
    weights: [4000, 16000],
    names: words(
      'Potting soil; Potting soil, 100% peat-free; Seed compost; Cactus soil; Orchid bark; Rose soil; Leaf mould; Perlite; Worm compost',
    ),
    season: spring,
  },
  {
    category: 'Fertiliser',
    code: 'FZ',
    sizes: ['250 g', '1 kg'],
    prices: [
      [499, 599, 699],
      [999, 999, 1499],
    ],
    weights: [280, 1080],
    names: words(
      'Tomato feed; Rose feed; Lawn feed; Horn shavings; Bone meal; Seaweed meal; Rock dust; Nettle pellets; Citrus feed, 8% nitrogen; Winter feed',
    ),
    season: spring,
  },
  {
    category: 'Books',
    code: 'BO',
    prices: [[999, 1499, 1999, 1999, 2499]],
    weights: [600],
    names: words(
      "Herb garden; The Lazy Gardener; Compost!; Pruning, Step by Step; A Year in the Kitchen Garden; The Gardener's Almanac; Ferns of Europe; Roses for Everyone; Balcony Harvest; Seed to Seed; Bees, Please; The Small Orchard; Shade Is Good; Moss; Weeds You Can Eat; Soil Secrets; Gardening for Children; Gemüse für Anfänger",
    ),
    season: winter,
  },
  {
    category: 'Books',
    code: 'DL',
    prices: [[299, 499, 499, 999]],
    weights: [null],
    names: words(
      'Sowing calendar (PDF); Plant label template_A4 (PDF); Plant label template_A5 (PDF); Companion planting chart (PDF); Bed planner (spreadsheet); Pruning course (video); Bird song recordings (audio)',
    ),
  },
  {
    category: 'Gifts',
    code: 'GI',
    prices: [[999, 1499, 1999, 2499, 2999]],
    weights: [800],
    names: words(
      "Herb garden; Seed tin; Gardening gloves, S; Gardening gloves, M; Gardening gloves, L; Kneeling pad; Bee hotel; Bird feeder; Nest box; Garden diary; Twine, 100% jute; Beeswax candle; Gardener's soap; Gift wrap; Advent seed calendar",
    ),
    season: [10, 11],
  },
  {
    category: 'Vouchers',
    code: 'VO',
    prices: [[1000], [2500], [5000], [10000]],
    weights: [null, null, null, null],
    names: ['Voucher'],
    sizes: ['10', '25', '50', '100'],
    season: [10, 11],
  },
  {
    category: 'Vouchers',
    code: 'VF',
    prices: [[0]],
    weights: [null],
    names: ['Thank-you voucher', 'Surprise seeds for members'],
  },
]
