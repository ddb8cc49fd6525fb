const words = (text: string): string[] => text.trim().split(/\s*,\s*/)

/** The names that are usual in one language, and the letters that an email address writes for its own. */
export interface Culture {
  given: string[]
  family: string[]
}

/** A country that the shop sends to; `weight` is its share of the customers, `postage` in cents. */
export interface Country {
  name: string
  culture: keyof typeof cultures
  weight: number
  postage: number
  cities: string[]
}

/** Given and family names by language. */
export const cultures = {
  german: {
    given: words(
      'Anna, Lena, Jürgen, Max, Sophie, Käthe, Björn, Ute, Jonas, Mia, Felix, Greta, Paul, Hannah, Lukas, Birgit, Klaus, Jana, Oskar, Frieda, Matthias, Sabine, Emil, Ronja, Götz, Helga, Nils, Clara',
    ),
    family: words(
      'Müller, Schmidt, Schneider, Weiß, Krüger, Becker, Hoffmann, Wagner, Schäfer, Koch, Bauer, Richter, Klein, Wolf, Schröder, Neumann, Zimmermann, Braun, Huber, Gruber, Lang, Vogel, Winkler, Köhler, Jung, Keller, Steiner, Fuchs',
    ),
  },
  english: {
    given: words(
      "Emily, Jack, Olivia, Harry, Grace, Oliver, Alice, George, Ruby, Thomas, Chloe, Ewan, Niamh, Sean, Aoife, Rhys, Megan, Daisy, Edward, Holly, Fiona, Arthur, Poppy, Callum, Siân, Toby, Maeve, D'Arcy",
    ),
    family: words(
      "Smith, Jones, Taylor, Brown, Wilson, Evans, O'Brien, Walsh, Murphy, O'Neill, Campbell, Stewart, Wright, Green, Baker, Hughes, Clarke, Turner, Byrne, Kelly, Hill, Cooper, Ward, Fox, Marsh, Reid, Shaw, Price",
    ),
  },
  french: {
    given: words(
      'Léa, Hugo, Chloé, Louis, Manon, Jules, Zoë, Gabriel, Inès, Raphaël, Camille, Noé, Élise, Théo, Margaux, Antoine, Hélène, Baptiste, Océane, Rémi, Agathe, Luc, Noémie, Étienne',
    ),
    family: words(
      "Martin, Bernard, Dubois, Petit, Durand, Leroy, Moreau, Lefèvre, Garnier, Roux, Faure, Blanc, Guérin, Muller, D'Amour, Lambert, Bonnet, François, Mercier, L'Hermite, Girard, Dupont, Chevalier, Colin",
    ),
  },
  spanish: {
    given: words(
      'Lucía, Mateo, Sofía, Hugo, Martín, Paula, Daniel, Carmen, Álvaro, Elena, Diego, Marta, Javier, Inés, Pablo, Noa, Iker, Rocío, Andrés, Nuria',
    ),
    family: words(
      'García, Fernández, López, Martínez, Sánchez, Pérez, Gómez, Ruiz, Díaz, Moreno, Muñoz, Álvarez, Romero, Navarro, Torres, Ramos, Gil, Serrano, Ortega, Castro',
    ),
  },
  italian: {
    given: words(
      'Giulia, Leonardo, Francesca, Lorenzo, Chiara, Matteo, Alessia, Marco, Elisa, Davide, Martina, Luca, Silvia, Pietro, Bianca, Nicolò, Serena, Enzo',
    ),
    family: words(
      "Rossi, Russo, Ferrari, Esposito, Bianchi, Romano, Colombo, Ricci, Marino, Greco, Conti, De Luca, Costa, D'Angelo, Fontana, Moretti, Dell'Acqua, Villa",
    ),
  },
  dutch: {
    given: words(
      'Daan, Emma, Sem, Tess, Lucas, Sanne, Bram, Fleur, Jan, Lotte, Pieter, Noor, Thijs, Roos, Joost, Femke, Koen, Anouk',
    ),
    family: words(
      "de Jong, Jansen, de Vries, van den Berg, Bakker, Visser, Smit, Meijer, de Boer, Mulder, Bos, Vos, Peters, Hendriks, van Dijk, van 't Hoff, Dekker, Kuipers",
    ),
  },
  polish: {
    given: words(
      'Zofia, Jakub, Zuzanna, Szymon, Maja, Filip, Łucja, Piotr, Agnieszka, Tomasz, Ewa, Paweł, Magda, Kacper, Hanna, Michał',
    ),
    family: words(
      'Nowak, Wójcik, Kowalczyk, Woźniak, Mazur, Krawczyk, Zając, Wróbel, Król, Dudek, Pawlak, Sikora, Baran, Duda, Szewczyk, Łuczak',
    ),
  },
  nordic: {
    given: words(
      'Astrid, Erik, Freja, Lars, Ingrid, Nils, Maja, Björn, Åsa, Oskar, Elin, Søren, Linnea, Gustav, Signe, Anders, Tuva, Mikkel',
    ),
    family: words(
      'Andersson, Johansson, Nilsson, Larsson, Hansen, Jensen, Nielsen, Lindström, Öberg, Berg, Lund, Holm, Sjögren, Dahl, Ström, Kjær, Åkesson, Bergström',
    ),
  },
  turkish: {
    given: words(
      'Elif, Mehmet, Zeynep, Mustafa, Defne, Ahmet, Ayşe, Emre, Selin, Kerem, Ece, Can, Şule, Deniz, Gül, Yusuf',
    ),
    family: words(
      'Yılmaz, Kaya, Demir, Çelik, Şahin, Öztürk, Aydın, Arslan, Doğan, Kılıç, Aslan, Çetin, Koç, Kurt, Özdemir, Güneş',
    ),
  },
  indian: {
    given: words(
      'Aarav, Diya, Arjun, Ananya, Rohan, Priya, Vikram, Meera, Ishaan, Kavya, Sanjay, Lakshmi, Rahul, Nisha, Dev, Asha',
    ),
    family: words(
      'Sharma, Patel, Singh, Gupta, Iyer, Reddy, Nair, Mehta, Das, Rao, Khan, Joshi, Kapoor, Menon, Bose, Chopra',
    ),
  },
  japanese: {
    given: words(
      'Haruto, Yui, Sora, Aoi, Ren, Hina, Yuki, Sakura, Kaito, Mei, Takumi, Emi, Kenji, Naoko, Riku, Akira',
    ),
    family: words(
      'Sato, Suzuki, Takahashi, Tanaka, Watanabe, Ito, Yamamoto, Nakamura, Kobayashi, Kato, Mori, Hayashi, Ono, Abe, Ueda, Ishii',
    ),
  },
  nigerian: {
    given: words(
      'Chinedu, Amara, Tunde, Ngozi, Emeka, Folake, Ifeoma, Segun, Zainab, Musa, Adaeze, Kelechi, Yemi, Bola',
    ),
    family: words(
      'Okafor, Adeyemi, Okonkwo, Balogun, Eze, Bello, Nwosu, Adebayo, Obi, Lawal, Chukwu, Afolabi, Ibrahim, Ojo',
    ),
  },
} satisfies Record<string, Culture>

/** Where the customers live. */
export const countries: Country[] = [
  {
    name: 'Germany',
    culture: 'german',
    weight: 30,
    postage: 490,
    cities: words(
      'Berlin, Hamburg, München, Köln, Leipzig, Bremen, Dresden, Freiburg, Nürnberg, Göttingen, Lübeck, Kiel, Münster, Jena, Ulm',
    ),
  },
  {
    name: 'Austria',
    culture: 'german',
    weight: 7,
    postage: 790,
    cities: words('Wien, Graz, Linz, Salzburg, Innsbruck'),
  },
  {
    name: 'United Kingdom',
    culture: 'english',
    weight: 13,
    postage: 990,
    cities: words('London, Leeds, Bristol, Edinburgh, Cardiff, York, Norwich, Glasgow'),
  },
  {
    name: 'Ireland',
    culture: 'english',
    weight: 4,
    postage: 990,
    cities: words('Dublin, Cork, Galway, Limerick'),
  },
  {
    name: 'France',
    culture: 'french',
    weight: 11,
    postage: 790,
    cities: words("Paris, Lyon, Nantes, Lille, Orléans, Dijon, Villeneuve-d'Ascq, Nîmes"),
  },
  {
    name: 'Netherlands',
    culture: 'dutch',
    weight: 7,
    postage: 790,
    cities: words("Amsterdam, Utrecht, Leiden, Groningen, Delft, 's-Hertogenbosch"),
  },
  {
    name: 'Poland',
    culture: 'polish',
    weight: 6,
    postage: 790,
    cities: words('Warszawa, Kraków, Gdańsk, Poznań, Łódź'),
  },
  {
    name: 'Spain',
    culture: 'spanish',
    weight: 5,
    postage: 990,
    cities: words('Madrid, Valencia, Sevilla, Bilbao, Córdoba'),
  },
  {
    name: 'Italy',
    culture: 'italian',
    weight: 5,
    postage: 990,
    cities: words("Milano, Torino, Bologna, Verona, L'Aquila"),
  },
  {
    name: 'Sweden',
    culture: 'nordic',
    weight: 4,
    postage: 990,
    cities: words('Stockholm, Göteborg, Malmö, Uppsala'),
  },
  {
    name: 'Denmark',
    culture: 'nordic',
    weight: 3,
    postage: 790,
    cities: words('København, Aarhus, Odense'),
  },
  { name: 'Türkiye', culture: 'turkish', weight: 2, postage: 1490, cities: words('İstanbul, İzmir, Bursa') },
  { name: 'India', culture: 'indian', weight: 1, postage: 1990, cities: words('Pune, Bengaluru, Kochi') },
  { name: 'Japan', culture: 'japanese', weight: 1, postage: 1990, cities: words('Kyoto, Sapporo') },
  { name: 'Nigeria', culture: 'nigerian', weight: 1, postage: 1990, cities: words('Lagos, Ibadan') },
]
